package dev.tesuri.admin.people;

import dev.tesuri.admin.access.Errand.Purpose;
import dev.tesuri.admin.access.ErrandCookie;
import dev.tesuri.admin.access.Errands.Setout;
import dev.tesuri.admin.access.ProviderDoor.Return;
import dev.tesuri.admin.access.ProviderDoor.Why;
import dev.tesuri.admin.access.StaffCookie;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/// Draws the pages between ours and the organisation's login. A page of ours lies on both sides: a
/// form may not lead to another site, and the cookie of a session comes along only from a page of
/// ours. Each page goes on by itself, and has a link to do so.
@Dependent
public class Crossing {

  static final String TOO_OFTEN = "続けて何度もためしました。15分ほど待ってから、もう一度ためしてください。";

  private static final String SIGN_IN = "/admin/sign-in";
  private static final String TEMPLATE = "admin/onward.jte";

  private final StaffPages pages;
  private final StaffCookie cookie;
  private final ErrandCookie errands;

  @Inject
  public Crossing(StaffPages pages, StaffCookie cookie, ErrandCookie errands) {
    this.pages = pages;
    this.cookie = cookie;
    this.errands = errands;
  }

  /// The token of the way that this browser is on; empty for none.
  String token(HttpHeaders headers) {
    return Optional.ofNullable(headers.getCookies().get(errands.name()))
        .map(Cookie::getValue)
        .orElse("");
  }

  /// Goes there, or says why not.
  ///
  /// @param back where one was
  Response out(Setout setout, String back) {
    return switch (setout) {
      case Setout.Away(var token, var to) -> {
        var page = onward(200, "組織のアカウントの画面へ進みます", "", to.toString(), "進む", true);
        yield Response.fromResponse(page).cookie(errands.of(token)).build();
      }
      case Setout.Refused(var words) -> stay(422, words, back);
      case Setout.TooOften _ -> stay(429, TOO_OFTEN, back);
      case Setout.Unreachable _ -> stay(503, Why.UNREACHABLE.words(), back);
    };
  }

  /// Goes on after the way back.
  Response in(Return back) {
    return switch (back) {
      case Return.Entered(var token, var staff, var complete) -> {
        String to = complete ? Section.home(staff).path() : SIGN_IN + "/code";
        String go = complete ? "管理画面へ" : "認証コードを入れる";
        var page = onward(200, "組織のアカウントを確かめました", "", to, go, true);
        yield without(Response.fromResponse(page).cookie(cookie.of(token)).build());
      }
      case Return.Asked(var purpose, var shown, var login) ->
          pages.outside(
              200,
              "admin/linking.jte",
              Map.of(
                  "shown",
                  shown,
                  "login",
                  login,
                  "action",
                  purpose == Purpose.LINK
                      ? "/admin/account/provider/link"
                      : "/admin/invitation/provider/link",
                  "away",
                  home(purpose)));
      // Another site may send a browser here at any time; that is not to end a way that goes on.
      case Return.Refused(var purpose, var why) -> {
        var page = stay(status(why), why.words(), home(purpose));
        yield why == Why.STRAY ? page : without(page);
      }
    };
  }

  private static int status(Why why) {
    return switch (why) {
      case STRAY, NOT_LET, NOT_SURE, UNKNOWN, TAKEN -> 403;
      case UNREACHABLE -> 503;
      case NO_LONGER -> 410;
    };
  }

  private static String home(Purpose purpose) {
    return switch (purpose) {
      case ENTER, JOIN -> SIGN_IN;
      case LINK -> Section.ACCOUNT.path();
    };
  }

  /// Takes the token of the way out of the browser.
  Response without(Response answer) {
    return Response.fromResponse(answer).cookie(errands.gone()).build();
  }

  private Response stay(int status, String fault, String back) {
    return onward(status, "進めませんでした", fault, back, "もどる", false);
  }

  private Response onward(
      int status, String words, String text, String to, String go, boolean soon) {
    return pages.outside(
        status, TEMPLATE, Map.of("words", words, "text", text, "to", to, "go", go, "soon", soon));
  }
}
