package dev.tesuri.admin.people;

import dev.tesuri.admin.access.Errands.Setout;
import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.ProviderLinks;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.StaffSession;
import dev.tesuri.admin.face.CameFrom;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
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
import jakarta.ws.rs.core.SecurityContext;

/// Links one's own account to the organisation's login.
@Dependent
@Path("/admin/account/provider")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class LinkPages {

  private final ProviderLinks links;
  private final Crossing crossing;
  private final AccountPages account;

  @Inject
  public LinkPages(ProviderLinks links, Crossing crossing, AccountPages account) {
    this.links = links;
    this.crossing = crossing;
    this.account = account;
  }

  @POST
  @Needs(Right.OWN_ACCOUNT)
  public Response setOut(
      @FormParam("present") @DefaultValue("") String present,
      @Context SecurityContext security,
      @Context ServerRequest request) {
    var setout = links.link(StaffSession.of(security), present, CameFrom.of(request));
    return setout instanceof Setout.Refused(var words)
        ? account.refused(security, words)
        : crossing.out(setout, Section.ACCOUNT.path());
  }

  @POST
  @Path("link")
  @Needs(Right.OWN_ACCOUNT)
  public Response link(@Context SecurityContext security, @Context HttpHeaders headers) {
    return crossing.without(
        links
            .confirmLink(StaffSession.of(security), crossing.token(headers))
            .map(why -> account.refused(security, why.words()))
            .orElseGet(() -> StaffPages.to("/admin/account?done=linked")));
  }
}
