package dev.tesuri.admin.desk;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.bot.handover.Hold;
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
import java.util.function.Predicate;

/// What a supporter says and lays before the resident. Every form carries `fence`, the number of
/// the hold, and `c`, its client id.
@Dependent
@Path("/admin/desk/{ticket}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class TalkPages {

  private final DeskReception desk;
  private final CaseDesk cases;

  @Inject
  public TalkPages(DeskReception desk, CaseDesk cases) {
    this.desk = desk;
    this.cases = cases;
  }

  @POST
  @Path("say")
  @Needs(Right.HAND_OVERS)
  public Response say(
      @PathParam("ticket") String ticket,
      @FormParam("fence") @DefaultValue("0") long fence,
      @FormParam("c") @DefaultValue("") String clientId,
      @FormParam("text") @DefaultValue("") String text,
      @Context SecurityContext security) {
    var me = Staff.of(security);
    cases.arrive(me);
    var kept = desk.say(new Hold(ticket, me.id(), fence), clientId, text);
    return cases.after(me, ticket, kept, text);
  }

  /// Asks something with answers to be pressed; empty answers do not count.
  @POST
  @Path("ask")
  @Needs(Right.HAND_OVERS)
  public Response ask(
      @PathParam("ticket") String ticket,
      @FormParam("fence") @DefaultValue("0") long fence,
      @FormParam("c") @DefaultValue("") String clientId,
      @FormParam("text") @DefaultValue("") String question,
      @FormParam("answer") List<String> answers,
      @Context SecurityContext security) {
    var me = Staff.of(security);
    cases.arrive(me);
    var given = answers.stream().map(String::strip).filter(Predicate.not(String::isEmpty)).toList();
    var kept = desk.ask(new Hold(ticket, me.id(), fence), clientId, question, given);
    return cases.after(me, ticket, kept, question);
  }

  /// Lays the card of a step before the resident, or the answer of a topic.
  ///
  /// @param step empty for the answer
  @POST
  @Path("show")
  @Needs(Right.HAND_OVERS)
  public Response show(
      @PathParam("ticket") String ticket,
      @FormParam("fence") @DefaultValue("0") long fence,
      @FormParam("c") @DefaultValue("") String clientId,
      @FormParam("topic") @DefaultValue("") String topic,
      @FormParam("step") @DefaultValue("") String step,
      @Context SecurityContext security) {
    var me = Staff.of(security);
    cases.arrive(me);
    var hold = new Hold(ticket, me.id(), fence);
    var kept =
        step.isEmpty()
            ? desk.showTopic(hold, clientId, topic)
            : desk.showStep(hold, clientId, topic, step);
    return cases.after(me, ticket, kept, "");
  }
}
