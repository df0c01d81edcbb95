package dev.tesuri.admin.visit;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.bot.visit.AgeBand;
import dev.tesuri.bot.visit.Channel;
import dev.tesuri.bot.visit.Coded;
import dev.tesuri.bot.visit.Device;
import dev.tesuri.bot.visit.Result;
import dev.tesuri.bot.visit.Safety;
import dev.tesuri.bot.visit.Satisfaction;
import dev.tesuri.bot.visit.Stage;
import dev.tesuri.bot.visit.Trouble;
import dev.tesuri.bot.visit.Visit;
import dev.tesuri.bot.visit.Visits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.time.Instant;
import java.util.Optional;

/// Begins, walks and ends consultations at the counter, by telephone, at a class.
@Dependent
@Path("/admin/visits")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class VisitsPages {

  private static final String LIST = "/admin/visits";
  private static final int LONGEST_SEARCH = 100;

  private final Visits visits;
  private final VisitDesk desk;

  @Inject
  public VisitsPages(Visits visits, VisitDesk desk) {
    this.visits = visits;
    this.desk = desk;
  }

  @GET
  @Needs(Right.HAND_OVERS)
  public Response list(@Context SecurityContext security) {
    return desk.list(Staff.of(security), "");
  }

  @POST
  @Needs(Right.HAND_OVERS)
  public Response begin(
      @FormParam("channel") @DefaultValue("") String channel,
      @FormParam("place") @DefaultValue("") String place,
      @FormParam("device") @DefaultValue("") String device,
      @Context SecurityContext security) {
    var me = Staff.of(security);
    var how = Coded.of(Channel.values(), channel);
    var on = Coded.of(Device.values(), device);
    if (how.isEmpty() || on.isEmpty()) {
      return desk.list(me, "どのように来られたかと、使うものを、えらんでください。");
    }
    if (place.length() > Visit.LONGEST_PLACE) {
      return desk.list(me, "場所は%d文字までです。".formatted(Visit.LONGEST_PLACE));
    }
    return StaffPages.to(
        LIST + "/" + visits.begin(me.municipality(), me.id(), how.get(), place, on.get()));
  }

  /// One that goes on.
  ///
  /// @param search words to look topics up with
  @GET
  @Path("{visit}")
  @Needs(Right.HAND_OVERS)
  public Response one(
      @PathParam("visit") String id,
      @QueryParam("q") @DefaultValue("") String search,
      @Context SecurityContext security) {
    String words = search.substring(0, Math.min(search.length(), LONGEST_SEARCH));
    return desk.one(Staff.of(security), id, words, "");
  }

  @POST
  @Path("{visit}/topic")
  @Needs(Right.HAND_OVERS)
  public Response about(
      @PathParam("visit") String id,
      @FormParam("topic") @DefaultValue("") String topic,
      @Context SecurityContext security) {
    var me = Staff.of(security);
    return desk.knows(topic) && visits.about(me.municipality(), me.id(), id, topic)
        ? StaffPages.to(LIST + "/" + id)
        : desk.one(me, id, "", "この手続きは、えらべません。");
  }

  /// What is told at the end.
  public static final class Ending {
    @FormParam("age")
    @DefaultValue("")
    private String age = "";

    @FormParam("stage")
    @DefaultValue("")
    private String stage = "";

    @FormParam("trouble")
    @DefaultValue("")
    private String trouble = "";

    @FormParam("result")
    @DefaultValue("")
    private String result = "";

    @FormParam("handed")
    @DefaultValue("")
    private String handed = "";

    @FormParam("safety")
    @DefaultValue("")
    private String safety = "";

    @FormParam("out")
    @DefaultValue("")
    private String out = "";

    // A form that was open since before it was asked does not send it.
    @FormParam("satisfaction")
    @DefaultValue("untold")
    private String satisfaction = "";

    @FormParam("note")
    @DefaultValue("")
    private String note = "";

    private Optional<Visit.End> read() {
      var aged = Coded.of(AgeBand.values(), age);
      var came = Coded.of(Stage.values(), stage);
      var failed = Coded.of(Trouble.values(), trouble);
      var ended = Coded.of(Result.values(), result);
      var safe = Coded.of(Safety.values(), safety);
      var content = Coded.of(Satisfaction.values(), satisfaction);
      boolean told =
          aged.isPresent()
              && came.isPresent()
              && failed.isPresent()
              && ended.isPresent()
              && safe.isPresent()
              && content.isPresent();
      return told
          ? Optional.of(
              new Visit.End(
                  aged.get(),
                  came.get(),
                  failed.get(),
                  ended.get(),
                  handed,
                  safe.get(),
                  !out.isEmpty(),
                  content.get(),
                  note,
                  Instant.EPOCH))
          : Optional.empty();
    }

    private boolean fits() {
      return handed.strip().length() <= Visit.LONGEST_PLACE
          && note.strip().length() <= Visit.LONGEST_NOTE;
    }
  }

  @POST
  @Path("{visit}/end")
  @Needs(Right.HAND_OVERS)
  public Response end(
      @PathParam("visit") String id, @BeanParam Ending ending, @Context SecurityContext security) {
    var me = Staff.of(security);
    var end = ending.read();
    if (end.isEmpty()) {
      return desk.one(me, id, "", "結果のところを、すべて、えらんでください。");
    }
    if (!ending.fits()) {
      return desk.one(
          me, id, "", "引きつぎ先は%d文字、メモは%d文字までです。".formatted(Visit.LONGEST_PLACE, Visit.LONGEST_NOTE));
    }
    return visits.end(me.municipality(), me.id(), id, end.get())
        ? StaffPages.to(LIST)
        : desk.one(me, id, "", "もう終わっています。");
  }
}
