package dev.tesuri.admin.faq;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.knowledge.faq.FaqEntry;
import dev.tesuri.knowledge.faq.FaqWarning;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One entry is written, changed or removed by a form.
@Dependent
@Path(FaqEntryPages.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class FaqEntryPages {

  static final String PATH = FaqList.PATH + "/entry";

  private final FaqDesk desk;
  private final StaffPages pages;

  @Inject
  public FaqEntryPages(FaqDesk desk, StaffPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// What stands in the form.
  public static final class Written {
    @FormParam("former")
    @DefaultValue("")
    private String former = "";

    @FormParam("seen")
    @DefaultValue("")
    private String seen = "";

    @FormParam("id")
    @DefaultValue("")
    private String id = "";

    @FormParam("question")
    @DefaultValue("")
    private String question = "";

    @FormParam("answer")
    @DefaultValue("")
    private String answer = "";

    /// Not empty when what should be looked at was shown before.
    @FormParam("looked")
    @DefaultValue("")
    private String looked = "";

    private FaqEntry entry() {
      return FaqEntry.typed(id, question, answer);
    }
  }

  /// The form for an entry, or for a new one.
  @GET
  @Needs(Right.DRAFTS)
  public Response form(
      @QueryParam("id") @DefaultValue("") String id, @Context SecurityContext security) {
    var staff = Staff.of(security);
    if (!desk.isOf(staff)) {
      return pages.notFound(staff);
    }
    if (id.isEmpty()) {
      return pages.page(
          staff, Section.FAQ, "admin/faq-entry.jte", model("", "", empty(), List.of(), List.of()));
    }
    return desk.now()
        .find(id)
        .map(
            entry ->
                pages.page(
                    staff,
                    Section.FAQ,
                    "admin/faq-entry.jte",
                    model(id, FaqDesk.seen(entry), entry, List.of(), List.of())))
        .orElseGet(() -> StaffPages.to(FaqList.PATH + "?done=gone"));
  }

  private FaqEntry empty() {
    return new FaqEntry(desk.freeId(), "", "");
  }

  /// Stores it. What should be looked at is shown once; the second time it is stored all the same.
  @POST
  @Needs(Right.DRAFTS)
  public Response write(@BeanParam Written written, @Context SecurityContext security) {
    var staff = Staff.of(security);
    if (!desk.isOf(staff)) {
      return pages.notFound(staff);
    }
    var entry = written.entry();
    var faults = desk.faults(written.former, entry);
    if (!faults.isEmpty()) {
      return again(staff, written, faults, List.of(), null);
    }
    if (written.looked.isEmpty()) {
      var warnings = desk.warnings(written.former, entry);
      if (!warnings.isEmpty()) {
        return again(staff, written, List.of(), warnings, null);
      }
    }
    return switch (desk.write(staff, written.former, written.seen, entry)) {
      case DONE -> StaffPages.to(FaqList.PATH + "?done=written");
      case GONE ->
          again(staff, written, List.of("この質問は、ほかの人が消しました。書いたものは下に残っています。"), List.of(), null);
      case MOVED -> moved(staff, written);
    };
  }

  // Both texts stay: what was typed in the fields, what is stored beside it.
  private Response moved(Staff staff, Written written) {
    var stored = desk.now().find(written.former).orElse(null);
    written.seen = stored == null ? "" : FaqDesk.seen(stored);
    return again(
        staff,
        written,
        List.of("ほかの人が先に変えました。いまの文と見くらべて、よければもう一度「書く」を押してください。"),
        List.of(),
        stored);
  }

  private Response again(
      Staff staff,
      Written written,
      List<String> faults,
      List<FaqWarning> warnings,
      @Nullable FaqEntry stored) {
    var page =
        new FaqEntryPage(written.former, written.seen, written.entry(), faults, warnings, stored);
    return pages.refused(staff, Section.FAQ, "admin/faq-entry.jte", Map.of("page", page));
  }

  private static Map<String, Object> model(
      String former, String seen, FaqEntry typed, List<String> faults, List<FaqWarning> warnings) {
    return Map.of("page", new FaqEntryPage(former, seen, typed, faults, warnings, null));
  }

  /// Removes it.
  @POST
  @Path("remove")
  @Needs(Right.DRAFTS)
  public Response remove(@BeanParam Written written, @Context SecurityContext security) {
    var staff = Staff.of(security);
    if (!desk.isOf(staff)) {
      return pages.notFound(staff);
    }
    return switch (desk.remove(staff, written.former, written.seen)) {
      case DONE -> StaffPages.to(FaqList.PATH + "?done=removed");
      case GONE -> StaffPages.to(FaqList.PATH + "?done=gone");
      case MOVED -> StaffPages.to(FaqList.PATH + "?done=moved");
    };
  }
}
