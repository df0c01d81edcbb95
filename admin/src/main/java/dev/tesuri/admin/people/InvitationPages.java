package dev.tesuri.admin.people;

import dev.tesuri.admin.access.Invitations;
import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.face.StaffPages;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/// Where an invitation leads: whoever was invited chooses a password. The token stands in the query
/// of the link, which no log keeps. Looking at the page does not use it up.
@Dependent
@Path("/admin/invitation")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class InvitationPages {

  private final Invitations invitations;
  private final StaffPages pages;

  @Inject
  public InvitationPages(Invitations invitations, StaffPages pages) {
    this.invitations = invitations;
    this.pages = pages;
  }

  @GET
  @Needs(Right.ENTER)
  public Response form(@QueryParam("code") @DefaultValue("") String code) {
    return form(200, code, "");
  }

  @POST
  @Needs(Right.ENTER)
  public Response join(
      @FormParam("code") @DefaultValue("") String code,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("again") @DefaultValue("") String again) {
    if (!password.equals(again)) {
      return form(422, code, "二つのパスワードがちがいます。");
    }
    return invitations
        .join(code, password)
        .map(fault -> form(422, code, fault))
        .orElseGet(() -> StaffPages.to("/admin/sign-in?joined=yes"));
  }

  private Response form(int status, String code, String fault) {
    var invited = invitations.invited(code);
    return invited.isEmpty()
        ? pages.outside(
            status == 200 ? 410 : status,
            "admin/message.jte",
            Map.of("words", "このリンクは、もう使えません。管理者に、新しいリンクをたのんでください。"))
        : pages.outside(
            status,
            "admin/invitation.jte",
            Map.of("invited", invited.get(), "code", code, "fault", fault));
  }
}
