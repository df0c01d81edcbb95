package dev.tesuri.admin.desk;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.bot.reception.DeskReception;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/// Looking at a case, and taking it. A case of another town is not found.
@Dependent
@Path("/admin/desk/{ticket}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class CasePages {

  private static final int LONGEST_SEARCH = 100;

  private final DeskReception desk;
  private final CaseDesk cases;

  @Inject
  public CasePages(DeskReception desk, CaseDesk cases) {
    this.desk = desk;
    this.cases = cases;
  }

  /// The case.
  ///
  /// @param search words to look topics up with
  /// @param reply number of a reply to begin the next words with; 0 for none
  @GET
  @Needs(Right.HAND_OVERS)
  public Response look(
      @PathParam("ticket") String ticket,
      @QueryParam("q") @DefaultValue("") String search,
      @QueryParam("reply") @DefaultValue("0") int reply,
      @Context SecurityContext security) {
    String words = search.substring(0, Math.min(search.length(), LONGEST_SEARCH));
    return reply == 0
        ? cases.show(Staff.of(security), ticket, words)
        : cases.begin(Staff.of(security), ticket, reply);
  }

  @POST
  @Path("claim")
  @Needs(Right.HAND_OVERS)
  public Response claim(@PathParam("ticket") String ticket, @Context SecurityContext security) {
    var me = Staff.of(security);
    cases.arrive(me);
    return cases.after(me, ticket, desk.claim(me.id(), ticket));
  }

  /// Takes it from whoever has it.
  ///
  /// @param why a note for the others
  @POST
  @Path("take-over")
  @Needs(Right.HAND_OVERS)
  public Response takeOver(
      @PathParam("ticket") String ticket,
      @FormParam("text") @DefaultValue("") String why,
      @Context SecurityContext security) {
    var me = Staff.of(security);
    cases.arrive(me);
    return why.isBlank()
        ? cases.refused(me, ticket, "かわる理由を書いてください。", "")
        : cases.after(me, ticket, desk.takeOver(me.id(), ticket, why));
  }

  /// Takes up a closed case again.
  @POST
  @Path("reopen")
  @Needs(Right.HAND_OVERS)
  public Response reopen(@PathParam("ticket") String ticket, @Context SecurityContext security) {
    var me = Staff.of(security);
    cases.arrive(me);
    return cases.after(me, ticket, desk.reopen(me.id(), ticket));
  }
}
