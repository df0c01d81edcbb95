package dev.tesuri.web.chat;

import dev.tesuri.admin.face.CameFrom;
import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.face.Days;
import dev.tesuri.bot.handover.Callbacks;
import dev.tesuri.bot.handover.Callbacks.Asked;
import dev.tesuri.bot.handover.HandoverCards;
import dev.tesuri.bot.handover.OfficeHours;
import dev.tesuri.bot.handover.ResumeCodes;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.store.SecretBox;
import dev.tesuri.web.api.Problem;
import dev.tesuri.web.limit.Allowances;
import io.helidon.webserver.http.ServerRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;

/// What a resident can do instead of waiting: be called, or go on elsewhere with a code. Every act
/// is a form: POST, then 303.
@Dependent
@Path("/person")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class PersonPages {

  private static final String CODE = "code";
  private static final int CODE_SECONDS = 600;
  private static final String PURPOSE = "code page";

  private final Callbacks callbacks;
  private final ResumeCodes codes;
  private final HandoverCards words;
  private final Visitors visitors;
  private final Frames frames;
  private final Pages pages;
  private final Municipality town;
  private final SecretBox box;
  private final Allowances allowances;

  @Inject
  public PersonPages(
      Callbacks callbacks,
      ResumeCodes codes,
      HandoverCards words,
      Visitors visitors,
      Frames frames,
      Pages pages,
      Municipality town,
      SecretBox box,
      Allowances allowances) {
    this.callbacks = callbacks;
    this.codes = codes;
    this.words = words;
    this.visitors = visitors;
    this.frames = frames;
    this.pages = pages;
    this.town = town;
    this.box = box;
    this.allowances = allowances;
  }

  @GET
  @Path("call-back")
  public Response callback(@Context HttpHeaders headers) {
    return html(pages.callback(callbackPage(headers, "")));
  }

  @POST
  @Path("call-back")
  public Response askForCall(
      @FormParam("number") @DefaultValue("") String number,
      @FormParam("from") @DefaultValue("") String from,
      @Context HttpHeaders headers) {
    Visitor visitor = visitors.of(headers).orElseGet(() -> visitors.welcome(headers));
    Conversation conversation = visitors.conversation(visitor).orElseThrow(Problem::unauthorized);
    if (!from.matches("\\d{1,15}")) {
      return html(pages.callback(callbackPage(headers, "お電話の時間を、えらんでください。")));
    }
    Asked asked = callbacks.ask(conversation, number, Instant.ofEpochMilli(Long.parseLong(from)));
    return switch (asked) {
      case TAKEN -> seeOther("/chat").cookie(visitors.cookie(visitor)).build();
      case NO_NUMBER -> html(pages.callback(callbackPage(headers, "電話番号を、市外局番から書いてください。")));
      case NO_WINDOW ->
          html(pages.callback(callbackPage(headers, "その時間は、えらべなくなりました。もう一度えらんでください。")));
      case CLOSED -> throw new Problem(410, "Gone", "この相談は、終わっています。");
    };
  }

  private CallbackPage callbackPage(HttpHeaders headers, String fault) {
    var windows =
        callbacks.windows().stream()
            .map(window -> new CallbackPage.Choice(window, words.words(window)))
            .toList();
    return new CallbackPage(frames.of(headers, "/person/call-back"), windows, fault);
  }

  /// Makes a code. It is nowhere stored as such, so a sealed cookie carries it to the next page.
  @POST
  @Path("leave")
  public Response leave(@Context HttpHeaders headers) {
    Optional<Conversation> conversation = visitors.of(headers).flatMap(visitors::conversation);
    if (conversation.isEmpty()) {
      return seeOther("/").build();
    }
    var issued = codes.issue(conversation.get());
    var written = String.join("\n", issued.spaced(), until(issued.expires()), issued.token());
    String sealed = box.sealText(PURPOSE, written);
    return seeOther("/person/code").cookie(codeCookie(sealed, CODE_SECONDS)).build();
  }

  // A code of minutes is told to the minute, one of days to the day.
  private String until(Instant expires) {
    var end = expires.atZone(OfficeHours.JAPAN);
    return atKiosk() ? HandoverCards.time(end.toLocalTime()) : Days.written(end.toLocalDate());
  }

  /// Whether these pages stand on a kiosk.
  protected boolean atKiosk() {
    return false;
  }

  @GET
  @Path("code")
  public Response code(@Context HttpHeaders headers) {
    String[] shown =
        Optional.ofNullable(headers.getCookies().get(CODE))
            .map(Cookie::getValue)
            .flatMap(written -> box.openText(PURPOSE, written))
            .orElse("\n\n")
            .split("\n", 3);
    var frame = frames.of(headers, "/person/code");
    return html(pages.code(CodePage.of(frame, shown[0], shown[1], shown[2])));
  }

  @GET
  @Path("resume")
  public Response resume(
      @QueryParam("t") @DefaultValue("") String token, @Context HttpHeaders headers) {
    return html(pages.resume(new ResumePage(frames.of(headers, "/person/resume"), "", token)));
  }

  @POST
  @Path("resume")
  public Response goOn(
      @FormParam("code") @DefaultValue("") String code,
      @FormParam("t") @DefaultValue("") String token,
      @Context HttpHeaders headers,
      @Context ServerRequest request) {
    allowances.guess(CameFrom.of(request));
    Optional<ResumeCodes.Place> place =
        token.isEmpty() ? codes.redeem(town.id(), code) : codes.redeemToken(town.id(), token);
    if (place.isEmpty()) {
      String fault = "このあいことばは、使えませんでした。字をたしかめて、もう一度入れてください。";
      return html(pages.resume(new ResumePage(frames.of(headers, "/person/resume"), fault, "")));
    }
    allowances.guessed(CameFrom.of(request));
    return seeOther("/chat")
        .cookie(visitors.cookie(visitors.goOn(headers, place.get())))
        .cookie(codeCookie("", 0))
        .build();
  }

  private NewCookie codeCookie(String value, int seconds) {
    return new NewCookie.Builder(CODE)
        .value(value)
        .path(frames.at("/person").getPath())
        .maxAge(seconds)
        .httpOnly(true)
        .secure(visitors.secure())
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }

  private Response.ResponseBuilder seeOther(String path) {
    return Response.seeOther(frames.at(path));
  }

  private static Response html(Object page) {
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }
}
