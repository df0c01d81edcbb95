package dev.tesuri.admin.erasure;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.bot.retention.Trace;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/// Erases a conversation by the number that its resident names. The number is asked for, then when
/// the conversation was and how long it is are shown, never its words.
@Dependent
@Path("/admin/erasure")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ErasurePages {

  private static final String TEMPLATE = "admin/erasure.jte";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

  private final RecordedErasure erasure;
  private final StaffPages pages;

  @Inject
  public ErasurePages(RecordedErasure erasure, StaffPages pages) {
    this.erasure = erasure;
    this.pages = pages;
  }

  @GET
  @Needs(Right.ERASURE)
  public Response form(
      @QueryParam("done") @DefaultValue("") String done, @Context SecurityContext security) {
    return page(Staff.of(security), "", "", done.isEmpty() ? "" : "消しました。");
  }

  /// What would be erased.
  @POST
  @Path("look")
  @Needs(Right.ERASURE)
  public Response look(
      @FormParam("number") @DefaultValue("") String number, @Context SecurityContext security) {
    var staff = Staff.of(security);
    String id = number.strip();
    return erasure
        .find(staff, id)
        .map(trace -> page(staff, id, words(trace), ""))
        .orElseGet(() -> unknown(staff));
  }

  @POST
  @Needs(Right.ERASURE)
  public Response erase(
      @FormParam("number") @DefaultValue("") String number, @Context SecurityContext security) {
    var staff = Staff.of(security);
    return erasure.byStaff(staff, number.strip())
        ? StaffPages.to("/admin/erasure?done=1")
        : unknown(staff);
  }

  private Response unknown(Staff staff) {
    return pages.refused(staff, Section.ERASURE, TEMPLATE, model("", "", "", "この番号の相談はありません。"));
  }

  private Response page(Staff staff, String number, String found, String done) {
    return pages.page(staff, Section.ERASURE, TEMPLATE, model(number, found, done, ""));
  }

  private static Map<String, Object> model(String number, String found, String done, String fault) {
    return Map.of("number", number, "found", found, "done", done, "fault", fault);
  }

  private static String words(Trace trace) {
    return "%s から %s まで、%d件の記録"
        .formatted(TIME.format(trace.opened()), TIME.format(trace.last()), trace.entries());
  }
}
