package dev.tesuri.admin.people;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.SignIn;
import dev.tesuri.admin.access.SignIn.Result;
import dev.tesuri.admin.access.StaffCookie;
import dev.tesuri.admin.access.StaffSession;
import dev.tesuri.admin.face.CameFrom;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.knowledge.layer.Municipality;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;

/// The way in: name and password, then the code of the app, or the registration of the app at the
/// first time.
@Dependent
@Path("/admin/sign-in")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class SignInPages {

  private static final String HERE = "/admin/sign-in";
  private static final String TOO_OFTEN = "続けてまちがえました。15分ほど待ってから、もう一度ためしてください。";
  private static final String WRONG_CODE = "コードがちがうか、もう使われています。新しいコードを入れてください。";

  private final SignIn signIn;
  private final StaffCookie cookie;
  private final StaffPages pages;
  private final Municipality town;

  @Inject
  public SignInPages(SignIn signIn, StaffCookie cookie, StaffPages pages, Municipality town) {
    this.signIn = signIn;
    this.cookie = cookie;
    this.pages = pages;
    this.town = town;
  }

  @GET
  @Needs(Right.ENTER)
  public Response form(@QueryParam("joined") @DefaultValue("") String joined) {
    String done = joined.isEmpty() ? "" : "パスワードを決めました。ここから入ってください。";
    return pages.outside(200, "admin/sign-in.jte", Map.of("fault", "", "done", done));
  }

  @POST
  @Needs(Right.ENTER)
  public Response password(
      @FormParam("login") @DefaultValue("") String login,
      @FormParam("password") @DefaultValue("") String password,
      @Context ServerRequest request) {
    return switch (signIn.withPassword(login, password, CameFrom.of(request))) {
      case Result.Entered(var token, var staff) ->
          with(cookie.of(token), StaffPages.to(Section.home(staff).path()));
      case Result.Half(var token) -> with(cookie.of(token), StaffPages.to(HERE + "/code"));
      case Result.Registered _, Result.Wrong _ -> form(403, "サインイン名かパスワードがちがいます。");
      case Result.TooOften _ -> form(429, TOO_OFTEN);
    };
  }

  @GET
  @Path("code")
  @Needs(Right.SECOND_STEP)
  public Response code(@Context SecurityContext security) {
    return signIn.hasSecondFactor(StaffSession.of(security))
        ? codeForm(200, "")
        : StaffPages.to(HERE + "/app");
  }

  @POST
  @Path("code")
  @Needs(Right.SECOND_STEP)
  public Response code(
      @FormParam("code") @DefaultValue("") String code, @Context SecurityContext security) {
    return switch (signIn.withCode(StaffSession.of(security), code)) {
      case Result.Entered(var token, var staff) ->
          with(cookie.of(token), StaffPages.to(Section.home(staff).path()));
      case Result.Half _, Result.Registered _, Result.Wrong _ -> codeForm(422, WRONG_CODE);
      case Result.TooOften _ -> codeForm(429, TOO_OFTEN);
    };
  }

  @GET
  @Path("app")
  @Needs(Right.SECOND_STEP)
  public Response app(@Context SecurityContext security) {
    var half = StaffSession.of(security);
    return signIn.hasSecondFactor(half) ? StaffPages.to(HERE + "/code") : appForm(200, half, "");
  }

  @POST
  @Path("app")
  @Needs(Right.SECOND_STEP)
  public Response app(
      @FormParam("code") @DefaultValue("") String code, @Context SecurityContext security) {
    var half = StaffSession.of(security);
    if (signIn.hasSecondFactor(half)) {
      return StaffPages.to(HERE + "/code");
    }
    return switch (signIn.register(half, code)) {
      case Result.Registered(var token, var staff, var codes) ->
          with(
              cookie.of(token),
              pages.page(
                  staff,
                  Section.ACCOUNT,
                  "admin/recovery-codes.jte",
                  Map.of("codes", codes, "next", Section.home(staff).path())));
      case Result.Entered _, Result.Half _, Result.Wrong _ -> appForm(422, half, WRONG_CODE);
      case Result.TooOften _ -> appForm(429, half, TOO_OFTEN);
    };
  }

  private Response form(int status, String fault) {
    return pages.outside(status, "admin/sign-in.jte", Map.of("fault", fault));
  }

  private Response codeForm(int status, String fault) {
    return pages.outside(status, "admin/code.jte", Map.of("fault", fault));
  }

  private Response appForm(int status, StaffSession half, String fault) {
    var offer = AppOffer.of(signIn.offer(half), town.name());
    return pages.outside(status, "admin/app.jte", Map.of("fault", fault, "offer", offer));
  }

  private static Response with(NewCookie token, Response answer) {
    return Response.fromResponse(answer).cookie(token).build();
  }
}
