package dev.tesuri.admin.people;

import dev.tesuri.admin.access.Audit;
import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.StaffCookie;
import dev.tesuri.admin.access.StaffSessions;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.bot.reception.DeskReception;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// The way out, for everybody: who has no session any more is out already.
@Dependent
@Path("/admin/sign-out")
public class SignOutPages {

  private final StaffSessions sessions;
  private final StaffCookie cookie;
  private final Audit audit;
  private final DeskReception desk;

  @Inject
  public SignOutPages(StaffSessions sessions, StaffCookie cookie, Audit audit, DeskReception desk) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.audit = audit;
    this.desk = desk;
  }

  @POST
  @Needs(Right.ENTER)
  public Response out(@Context HttpHeaders headers) {
    var carried = headers.getCookies().get(cookie.name());
    if (carried != null) {
      sessions
          .find(carried.getValue())
          .ifPresent(
              session -> {
                audit.record(session.staff(), Deed.SIGNED_OUT, "");
                desk.gone(session.staff().id());
              });
      sessions.end(carried.getValue());
    }
    return Response.fromResponse(StaffPages.to("/admin/sign-in")).cookie(cookie.gone()).build();
  }
}
