package dev.tesuri.admin.faq;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.bot.learning.SolvedGroup;
import dev.tesuri.bot.learning.SolvedRows;
import dev.tesuri.bot.learning.SolvedTalks;
import dev.tesuri.knowledge.faq.FaqEntry;
import dev.tesuri.knowledge.faq.FaqWarning;
import dev.tesuri.knowledge.store.Also;
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
  private final SolvedTalks solved;
  private final StaffPages pages;

  @Inject
  public FaqEntryPages(FaqDesk desk, SolvedTalks solved, StaffPages pages) {
    this.desk = desk;
    this.solved = solved;
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

    /// The solved talk from which it is made; mostly empty.
    @FormParam("solved")
    @DefaultValue("")
    private String solved = "";

    private FaqEntry entry() {
      return FaqEntry.typed(id, question, answer);
    }
  }

  /// The form for an entry, or for a new one.
  ///
  /// @param talk the solved talk from which a new one is made; mostly empty
  @GET
  @Needs(Right.DRAFTS)
  public Response form(
      @QueryParam("id") @DefaultValue("") String id,
      @QueryParam("solved") @DefaultValue("") String talk,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    if (!desk.isOf(staff)) {
      return pages.notFound(staff);
    }
    if (id.isEmpty()) {
      var made = solved.find(staff.municipality(), talk);
      return pages.page(
          staff,
          Section.FAQ,
          "admin/faq-entry.jte",
          model("", "", made.map(this::entry).orElseGet(this::empty), made.isEmpty() ? "" : talk));
    }
    return desk.now()
        .find(id)
        .map(
            entry ->
                pages.page(
                    staff,
                    Section.FAQ,
                    "admin/faq-entry.jte",
                    model(id, FaqDesk.seen(entry), entry, "")))
        .orElseGet(() -> StaffPages.to(FaqList.PATH + "?done=gone"));
  }

  private FaqEntry entry(SolvedGroup made) {
    return new FaqEntry(desk.freeId(), made.first().question(), made.first().answer());
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
    return switch (desk.write(
        staff, written.former, written.seen, entry, decided(staff, written))) {
      case DONE -> StaffPages.to(FaqList.PATH + "?done=written");
      case OFFERED -> StaffPages.to(FaqList.PATH + "?done=offered");
      case NOT_ALONE -> StaffPages.to(FaqList.PATH + "?done=not-alone");
      case GONE ->
          again(staff, written, List.of("この質問は、ほかの人が消しました。書いたものは下に残っています。"), List.of(), null);
      case MOVED -> moved(staff, written);
    };
  }

  private Also decided(Staff staff, Written written) {
    return solved.find(staff.municipality(), written.solved).isEmpty()
        ? Also.NOTHING
        : handle ->
            SolvedRows.decide(
                handle, staff.municipality(), written.solved, desk.instant().toEpochMilli());
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
        new FaqEntryPage(
            written.former,
            written.seen,
            written.entry(),
            written.solved,
            faults,
            warnings,
            stored,
            pages.face().editorScript());
    return pages.refused(staff, Section.FAQ, "admin/faq-entry.jte", Map.of("page", page));
  }

  private Map<String, Object> model(String former, String seen, FaqEntry typed, String talk) {
    return Map.of(
        "page",
        new FaqEntryPage(
            former, seen, typed, talk, List.of(), List.of(), null, pages.face().editorScript()));
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
      case OFFERED -> StaffPages.to(FaqList.PATH + "?done=offered");
      case NOT_ALONE -> StaffPages.to(FaqList.PATH + "?done=not-alone");
      case GONE -> StaffPages.to(FaqList.PATH + "?done=gone");
      case MOVED -> StaffPages.to(FaqList.PATH + "?done=moved");
    };
  }
}
