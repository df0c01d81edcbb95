package dev.tesuri.web.kiosk;

import dev.tesuri.admin.access.Audit;
import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.face.CameFrom;
import dev.tesuri.bot.kiosk.Kiosk;
import dev.tesuri.bot.kiosk.KioskVisits;
import dev.tesuri.bot.kiosk.Kiosks;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.web.chat.Cookies;
import dev.tesuri.web.chat.Pages;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/// What a kiosk has besides the pages of residents: the ways into a visit and out of it, its pulse,
/// and the registration of its browser.
@Dependent
@Path("/kiosk")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class KioskPages {

  private final KioskDoor door;
  private final Kiosks kiosks;
  private final KioskVisits visits;
  private final Pages pages;
  private final Municipality town;
  private final Audit audit;
  private final Allowances allowances;

  @Inject
  public KioskPages(
      KioskDoor door,
      Kiosks kiosks,
      KioskVisits visits,
      Pages pages,
      Municipality town,
      Audit audit,
      Allowances allowances) {
    this.door = door;
    this.kiosks = kiosks;
    this.visits = visits;
    this.pages = pages;
    this.town = town;
    this.audit = audit;
    this.allowances = allowances;
  }

  /// Somebody has finished.
  @POST
  @Path("end")
  public Response end(@Context HttpHeaders headers) {
    return over(headers, visits::end);
  }

  /// Somebody has gone. A browser without scripts asks for it by itself.
  @GET
  @Path("reset")
  public Response reset(@Context HttpHeaders headers) {
    return over(headers, visits::leave);
  }

  private Response over(HttpHeaders headers, Consumer<Kiosk> ending) {
    door.visitors().kiosk(Cookies.of(headers)).ifPresent(ending);
    return Wipe.of(Response.seeOther(URI.create("/kiosk")), door);
  }

  /// Somebody touches the screen. The gate takes it as a sign of life.
  @POST
  @Path("here")
  public Response here() {
    return Response.noContent().build();
  }

  /// Tells that the server can be reached, and is no sign of life of anybody.
  @GET
  @Path("alive")
  public Response alive() {
    return Response.noContent().build();
  }

  /// Begins a visit that reads before it asks: what was read must not stay either.
  @POST
  @Path("begin")
  public Response begin(@Context HttpHeaders headers, @Context ServerRequest request) {
    var visitors = door.visitors();
    var answer = Response.seeOther(URI.create("/kiosk/topics"));
    if (visitors.of(headers).isPresent()) {
      return answer.build();
    }
    allowances.open(CameFrom.of(request));
    return answer.cookie(visitors.cookie(visitors.welcome(headers))).build();
  }

  /// Opened in the browser that is to be the kiosk.
  @GET
  @Path("register")
  public Response register(
      @QueryParam("code") @DefaultValue("") String code,
      @Context HttpHeaders headers,
      @Context ServerRequest request) {
    if (!code.isEmpty()) {
      allowances.guess(CameFrom.of(request));
    }
    Optional<Kiosk> offered = offered(code);
    offered.ifPresent(_ -> allowances.guessed(CameFrom.of(request)));
    return form(headers, code, offered);
  }

  /// Makes this browser the kiosk.
  @POST
  @Path("register")
  public Response registered(
      @FormParam("code") @DefaultValue("") String code,
      @Context HttpHeaders headers,
      @Context ServerRequest request) {
    allowances.guess(CameFrom.of(request));
    var registered = offered(code).flatMap(_ -> kiosks.register(code));
    if (registered.isEmpty()) {
      return form(headers, code.isEmpty() ? "-" : code, Optional.empty());
    }
    allowances.guessed(CameFrom.of(request));
    Kiosk kiosk = registered.get().kiosk();
    visits.leave(kiosk);
    audit.record("端末", town.id(), Deed.KIOSK_REGISTERED, kiosk.whereabouts());
    return Response.seeOther(URI.create("/kiosk"))
        .cookie(door.visitors().device(registered.get().token()))
        .build();
  }

  private Optional<Kiosk> offered(String code) {
    return kiosks.offered(code).filter(kiosk -> kiosk.municipality().equals(town.id()));
  }

  private Response form(HttpHeaders headers, String code, Optional<Kiosk> kiosk) {
    var frame = door.door().frames().of(headers, "/register");
    var page = new RegisterPage(frame, code, kiosk.orElse(null));
    return Response.status(page.wrong() ? 422 : 200)
        .entity(pages.kiosk(page, frame, "web/kiosk/register.jte"))
        .build();
  }
}
