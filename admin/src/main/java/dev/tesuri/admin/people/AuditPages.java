package dev.tesuri.admin.people;

import dev.tesuri.admin.access.Audit;
import dev.tesuri.admin.access.AuditEntry;
import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/// The audit of one's town, the newest first.
@Dependent
@Path("/admin/audit")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class AuditPages {

  private static final int LINES = 100;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Tokyo"));

  private final Audit audit;
  private final StaffPages pages;

  @Inject
  public AuditPages(Audit audit, StaffPages pages) {
    this.audit = audit;
    this.pages = pages;
  }

  /// A line as it is shown.
  public record Line(String at, String name, String words, String subject) {
    static Line of(AuditEntry entry) {
      return new Line(TIME.format(entry.at()), entry.name(), entry.words(), entry.subject());
    }
  }

  @GET
  @Needs(Right.AUDIT)
  public Response audit(
      @QueryParam("before") @DefaultValue("") String before, @Context SecurityContext security) {
    var staff = Staff.of(security);
    List<AuditEntry> newest = audit.newest(staff, before, LINES);
    String next = newest.size() < LINES ? "" : newest.getLast().id();
    return pages.page(
        staff,
        Section.AUDIT,
        "admin/audit.jte",
        Map.of("lines", newest.stream().map(Line::of).toList(), "next", next));
  }
}
