package dev.tesuri.admin.people;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.ProviderDoor;
import dev.tesuri.admin.access.ProviderDoor.Brought;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.face.CameFrom;
import io.helidon.webserver.http.ServerRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// The way in by the organisation's login, and the way back from it, whatever one went there for.
@Dependent
@Path("/admin/sign-in/provider")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ProviderPages {

  private final ProviderDoor door;
  private final Crossing crossing;

  @Inject
  public ProviderPages(ProviderDoor door, Crossing crossing) {
    this.door = door;
    this.crossing = crossing;
  }

  @POST
  @Needs(Right.ENTER)
  public Response enter(@Context ServerRequest request) {
    return crossing.out(door.enter(CameFrom.of(request)), "/admin/sign-in");
  }

  @GET
  @Path("back")
  @Needs(Right.ENTER)
  public Response back(
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("error") @DefaultValue("") String error,
      @QueryParam("iss") @DefaultValue("") String issuer,
      @Context HttpHeaders headers,
      @Context ServerRequest request) {
    var brought = new Brought(state, code, error, issuer);
    return crossing.in(door.back(crossing.token(headers), brought, CameFrom.of(request)));
  }
}
