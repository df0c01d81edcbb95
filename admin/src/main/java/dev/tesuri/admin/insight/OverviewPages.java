package dev.tesuri.admin.insight;

import dev.tesuri.admin.access.Audit;
import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.editor.Reviews;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;

/// The state of one's town.
@Dependent
@Path("/admin")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class OverviewPages {

  private final Overviews overviews;
  private final Reviews reviews;
  private final Audit audit;
  private final StaffPages pages;

  @Inject
  public OverviewPages(Overviews overviews, Reviews reviews, Audit audit, StaffPages pages) {
    this.overviews = overviews;
    this.reviews = reviews;
    this.audit = audit;
    this.pages = pages;
  }

  @GET
  @Needs(Right.OVERVIEW)
  public Response overview(@Context SecurityContext security) {
    var staff = Staff.of(security);
    return pages.page(
        staff,
        Section.OVERVIEW,
        "admin/overview.jte",
        Map.of("overview", overviews.now(staff.municipality()), "overdue", reviews.overdue(staff)));
  }

  /// Takes in what has changed in the folders of content and layers.
  @POST
  @Path("read-again")
  @Needs(Right.READ_AGAIN)
  public Response readAgain(@Context SecurityContext security) {
    audit.record(Staff.of(security), Deed.CONTENT_READ_AGAIN, "");
    overviews.readAgain();
    return StaffPages.to("/admin");
  }
}
