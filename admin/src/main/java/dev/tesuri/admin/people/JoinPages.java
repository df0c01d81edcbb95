package dev.tesuri.admin.people;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.ProviderLinks;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.face.CameFrom;
import io.helidon.webserver.http.ServerRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// Takes up an invitation by the organisation's login, in the place of a password.
@Dependent
@Path("/admin/invitation/provider")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class JoinPages {

  private final ProviderLinks links;
  private final Crossing crossing;

  @Inject
  public JoinPages(ProviderLinks links, Crossing crossing) {
    this.links = links;
    this.crossing = crossing;
  }

  @POST
  @Needs(Right.ENTER)
  public Response setOut(
      @FormParam("code") @DefaultValue("") String code, @Context ServerRequest request) {
    return crossing.out(links.join(code, CameFrom.of(request)), "/admin/sign-in");
  }

  @POST
  @Path("link")
  @Needs(Right.ENTER)
  public Response link(@Context HttpHeaders headers) {
    return crossing.in(links.confirmJoin(crossing.token(headers)));
  }
}
