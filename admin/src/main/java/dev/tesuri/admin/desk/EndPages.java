package dev.tesuri.admin.desk;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.bot.handover.Hold;
import dev.tesuri.bot.handover.Kept;
import dev.tesuri.bot.learning.Shortfall;
import dev.tesuri.bot.learning.Shortfalls;
import dev.tesuri.bot.reception.DeskReception;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;

/// Notes, handing on, calling and ending. Every form but the note carries `fence`, the number of
/// the hold.
@Dependent
@Path("/admin/desk/{ticket}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class EndPages {

  private static final String TEAM = "team:";
  private static final String PERSON = "person:";

  private final DeskReception desk;
  private final Shortfalls shortfalls;
  private final CaseDesk cases;

  @Inject
  public EndPages(DeskReception desk, Shortfalls shortfalls, CaseDesk cases) {
    this.desk = desk;
    this.shortfalls = shortfalls;
    this.cases = cases;
  }

  /// Notes something that the resident never sees; whoever looks at the case may.
  @POST
  @Path("note")
  @Needs(Right.HAND_OVERS)
  public Response note(
      @PathParam("ticket") String ticket,
      @FormParam("text") @DefaultValue("") String text,
      @Context SecurityContext security) {
    var me = Staff.of(security);
    cases.arrive(me);
    if (text.isBlank()) {
      return cases.refused(me, ticket, "メモを書いてください。", "");
    }
    var kept =
        desk.note(me.id(), ticket, text)
            ? new Kept.Done(List.of())
            : new Kept.Refused("メモを残せませんでした。");
    return cases.after(me, ticket, kept, text);
  }

  /// Tells the editors of something wanting.
  ///
  /// @param kind one of [Shortfall.Kind], by its code
  @POST
  @Path("shortfall")
  @Needs(Right.HAND_OVERS)
  public Response shortfall(
      @PathParam("ticket") String ticket,
      @FormParam("kind") @DefaultValue("") String kind,
      @FormParam("text") @DefaultValue("") String text,
      @Context SecurityContext security) {
    var me = Staff.of(security);
    cases.arrive(me);
    var found = desk.ticket(me.id(), ticket);
    var known = Shortfall.Kind.of(kind);
    if (found.isEmpty() || known.isEmpty() || text.isBlank()) {
      return cases.refused(me, ticket, "種類をえらんで、ことばを書いてください。", text);
    }
    shortfalls.tell(found.get(), known.get(), text);
    return cases.told(me, ticket, "編集者に伝えました。");
  }

  /// Passes the case on.
  ///
  /// @param to `team:` or `person:` and an id; `team:` alone for everybody
  @POST
  @Path("pass")
  @Needs(Right.HAND_OVERS)
  public Response pass(
      @PathParam("ticket") String ticket,
      @FormParam("fence") @DefaultValue("0") long fence,
      @FormParam("to") @DefaultValue("") String to,
      @FormParam("text") @DefaultValue("") String note,
      @Context SecurityContext security) {
    var me = Staff.of(security);
    cases.arrive(me);
    var hold = new Hold(ticket, me.id(), fence);
    Kept kept = new Kept.Refused("だれに引きつぐかを、えらんでください。");
    if (to.startsWith(TEAM)) {
      kept = desk.passToTeam(hold, to.substring(TEAM.length()), note);
    } else if (to.startsWith(PERSON)) {
      kept = desk.passToPerson(hold, to.substring(PERSON.length()), note);
    }
    return cases.after(me, ticket, kept, note);
  }

  /// Gives the word back to the bot.
  @POST
  @Path("hand-back")
  @Needs(Right.HAND_OVERS)
  public Response handBack(
      @PathParam("ticket") String ticket,
      @FormParam("fence") @DefaultValue("0") long fence,
      @Context SecurityContext security) {
    var me = Staff.of(security);
    cases.arrive(me);
    return cases.after(me, ticket, desk.handBack(new Hold(ticket, me.id(), fence)), "");
  }

  /// Ends the case.
  ///
  /// @param how one of [CasePage#endings], by its code
  @POST
  @Path("close")
  @Needs(Right.HAND_OVERS)
  public Response close(
      @PathParam("ticket") String ticket,
      @FormParam("fence") @DefaultValue("0") long fence,
      @FormParam("ending") @DefaultValue("") String how,
      @Context SecurityContext security) {
    var me = Staff.of(security);
    cases.arrive(me);
    Kept kept =
        CasePage.endings().stream()
            .filter(ending -> ending.code().equals(how))
            .findFirst()
            .map(ending -> desk.close(new Hold(ticket, me.id(), fence), ending))
            .orElseGet(() -> new Kept.Refused("どう終わったかを、えらんでください。"));
    return cases.after(me, ticket, kept, "");
  }

  /// Shows the number to call, this once.
  @POST
  @Path("number")
  @Needs(Right.HAND_OVERS)
  public Response number(
      @PathParam("ticket") String ticket,
      @FormParam("fence") @DefaultValue("0") long fence,
      @Context SecurityContext security) {
    var me = Staff.of(security);
    cases.arrive(me);
    return desk.number(new Hold(ticket, me.id(), fence))
        .map(number -> cases.withNumber(me, ticket, number))
        .orElseGet(() -> cases.refused(me, ticket, "番号は出せません。もう消したか、ほかの人が受けています。", ""));
  }

  /// Says what came of a call.
  ///
  /// @param reached `yes`, or anything else when nobody answered
  @POST
  @Path("called")
  @Needs(Right.HAND_OVERS)
  public Response called(
      @PathParam("ticket") String ticket,
      @FormParam("fence") @DefaultValue("0") long fence,
      @FormParam("reached") @DefaultValue("") String reached,
      @Context SecurityContext security) {
    var me = Staff.of(security);
    cases.arrive(me);
    var kept = desk.called(new Hold(ticket, me.id(), fence), reached.equals("yes"));
    return cases.after(me, ticket, kept, "");
  }
}
