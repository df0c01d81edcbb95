package dev.tesuri.admin.insight;

import dev.tesuri.admin.access.AdministratorSessions;
import dev.tesuri.admin.access.AdministratorSessions.SignIn;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.helidon.webserver.http.ServerRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;

/// The administrator's page, behind the password.
@Dependent
@Path("/admin")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class OverviewPages {

  private static final String COOKIE = "tesuri-admin";

  private final AdministratorSessions sessions;
  private final Overviews overviews;
  private final TemplateEngine templates;
  private final StaffFace face;

  @Inject
  public OverviewPages(
      AdministratorSessions sessions,
      Overviews overviews,
      TemplateEngine templates,
      StaffFace face) {
    this.sessions = sessions;
    this.overviews = overviews;
    this.templates = templates;
    this.face = face;
  }

  @GET
  public Response overview(@CookieParam(COOKIE) @DefaultValue("") String session) {
    return sessions.isSignedIn(session)
        ? page(200, "admin/overview.jte", Map.of("overview", overviews.now(), "face", face))
        : signInPage(200, "");
  }

  @POST
  @Path("sign-in")
  public Response signIn(
      @FormParam("password") @DefaultValue("") String password, @Context ServerRequest request) {
    String address = request.remotePeer().host();
    return switch (sessions.signIn(password, address)) {
      case SignIn.Done(var session) -> toOverview(cookie(session).build());
      case SignIn.Wrong() -> signInPage(403, "パスワードがちがいます。");
      case SignIn.TooOften() -> signInPage(429, "続けてまちがえました。15分ほど待ってください。");
    };
  }

  /// Takes in what has changed in the folders of content and layers.
  @POST
  @Path("read-again")
  public Response readAgain(@CookieParam(COOKIE) @DefaultValue("") String session) {
    if (!sessions.isSignedIn(session)) {
      return signInPage(403, "もう一度入ってください。");
    }
    overviews.readAgain();
    return Response.seeOther(URI.create("/admin")).build();
  }

  @POST
  @Path("sign-out")
  public Response signOut(@CookieParam(COOKIE) @DefaultValue("") String session) {
    sessions.signOut(session);
    return toOverview(cookie("").maxAge(0).build());
  }

  private NewCookie.Builder cookie(String session) {
    return new NewCookie.Builder(COOKIE)
        .value(session)
        .path("/admin")
        .httpOnly(true)
        .secure(face.secure())
        .sameSite(NewCookie.SameSite.STRICT);
  }

  private Response signInPage(int status, String fault) {
    return page(status, "admin/sign-in.jte", Map.of("fault", fault, "face", face));
  }

  private Response page(int status, String template, Map<String, Object> model) {
    var output = new StringOutput();
    templates.render(template, model, output);
    return Response.status(status)
        .entity(output.toString())
        .header("Cache-Control", "no-store")
        .build();
  }

  private static Response toOverview(NewCookie cookie) {
    return Response.seeOther(URI.create("/admin")).cookie(cookie).build();
  }
}
