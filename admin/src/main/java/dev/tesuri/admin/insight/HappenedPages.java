package dev.tesuri.admin.insight;

import dev.tesuri.admin.access.Audit;
import dev.tesuri.admin.access.Deed;
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
import java.util.Map;
import java.util.Optional;

/// What happened in one's town, as a page and as a file.
@Dependent
@Path("/admin/happened")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class HappenedPages {

  private static final String TEMPLATE = "admin/happened.jte";

  private final Happenings happenings;
  private final Audit audit;
  private final StaffPages pages;

  @Inject
  public HappenedPages(Happenings happenings, Audit audit, StaffPages pages) {
    this.happenings = happenings;
    this.audit = audit;
    this.pages = pages;
  }

  /// The page.
  ///
  /// @param usual code of a usual period; `from` and `to` go before it
  /// @param topic id of one whose steps are shown
  @GET
  @Needs(Right.OVERVIEW)
  public Response happened(
      @QueryParam("period") @DefaultValue("") String usual,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to,
      @QueryParam("topic") @DefaultValue("") String topic,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    var period = period(usual, from, to);
    var page =
        new HappenedPage(
            happenings.in(staff.municipality(), period.orElseGet(() -> usual(""))),
            topic,
            period.isPresent()
                ? ""
                : "期間は、きょうまでの%d日以内でえらんでください。今月を出しています。".formatted(Period.LONGEST));
    var model = Map.<String, Object>of("page", page);
    return period.isPresent()
        ? pages.page(staff, Section.HAPPENED, TEMPLATE, model)
        : pages.refused(staff, Section.HAPPENED, TEMPLATE, model);
  }

  /// The file of the same period. That it was taken is audited before it is given.
  @GET
  @Path("figures.csv")
  @Produces("text/csv;charset=UTF-8")
  @Needs(Right.OVERVIEW)
  public Response figures(
      @QueryParam("period") @DefaultValue("") String usual,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    var period = period(usual, from, to);
    if (period.isEmpty()) {
      return StaffPages.to("/admin/happened");
    }
    audit.record(staff, Deed.FIGURES_TAKEN, period.get().from() + "/" + period.get().to());
    return Response.ok(HappenedSheet.of(happenings.in(staff.municipality(), period.get())))
        .header("Cache-Control", "no-store")
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + HappenedSheet.name(period.get()) + "\"")
        .build();
  }

  private Optional<Period> period(String usual, String from, String to) {
    return from.isEmpty() && to.isEmpty()
        ? Optional.of(usual(usual))
        : Period.between(from, to, happenings.today());
  }

  private Period usual(String code) {
    return Period.of(code, happenings.today());
  }
}
