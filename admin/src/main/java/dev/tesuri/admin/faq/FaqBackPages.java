package dev.tesuri.admin.faq;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
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
import java.util.Map;

/// What was before a change is looked at, and brought back.
@Dependent
@Path(FaqBackPages.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class FaqBackPages {

  static final String PATH = FaqList.PATH + "/back";

  private final FaqDesk desk;
  private final StaffPages pages;

  @Inject
  public FaqBackPages(FaqDesk desk, StaffPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @GET
  @Needs(Right.DRAFTS)
  public Response look(
      @QueryParam("number") @DefaultValue("") String number,
      @QueryParam("moved") @DefaultValue("") String moved,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    return desk.isOf(staff)
        ? desk.before(Numbers.of(number))
            .map(found -> page(staff, found, !moved.isEmpty()))
            .orElseGet(() -> StaffPages.to(FaqList.PATH + "?done=gone"))
        : pages.notFound(staff);
  }

  private Response page(Staff staff, FaqDesk.Return found, boolean moved) {
    var set = found.set();
    var page =
        new FaqPreviewPage(
            "前にもどす前の確認",
            set.number()
                + "番「"
                + set.kind().words()
                + "」（"
                + FaqTimes.time(set.at())
                + "　"
                + set.by()
                + "）の前にもどします。",
            PATH,
            "number",
            String.valueOf(set.number()),
            "前にもどす",
            desk.mayDecide(staff, ""),
            false,
            false,
            moved,
            found.prospect());
    return pages.page(staff, Section.FAQ, "admin/faq-preview.jte", Map.of("page", page));
  }

  @POST
  @Needs(Right.DRAFTS)
  public Response back(
      @FormParam("number") @DefaultValue("") String number,
      @FormParam("base") @DefaultValue("") String base,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    if (!desk.isOf(staff)) {
      return pages.notFound(staff);
    }
    return switch (desk.back(staff, Numbers.of(number), Numbers.of(base))) {
      case DONE -> StaffPages.to(FaqList.PATH + "?done=back");
      case MOVED -> StaffPages.to(PATH + "?number=" + Encoded.query(number) + "&moved=yes");
      case NOT_ALONE -> StaffPages.to(FaqList.PATH + "?done=not-alone");
      case GONE, OFFERED -> StaffPages.to(FaqList.PATH + "?done=gone");
    };
  }
}
