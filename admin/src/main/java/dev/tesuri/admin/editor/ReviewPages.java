package dev.tesuri.admin.editor;

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

/// What is to be looked through by when, and in whose care it is.
@Dependent
@Path("/admin/review")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ReviewPages {

  private static final Map<String, String> DONE =
      Map.of("given", "担当を決めました。", "gone", "その話題か人は、もうありません。");

  private final Reviews reviews;
  private final StaffPages pages;

  @Inject
  public ReviewPages(Reviews reviews, StaffPages pages) {
    this.reviews = reviews;
    this.pages = pages;
  }

  /// The calendar.
  ///
  /// @param whose `own` for what is in one's own care alone
  @GET
  @Needs(Right.OVERVIEW)
  public Response calendar(
      @QueryParam("whose") @DefaultValue("") String whose,
      @QueryParam("done") @DefaultValue("") String done,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    var page =
        new ReviewPage(
            reviews.calendar(staff),
            reviews.owners(staff),
            Right.DRAFTS.isOf(staff.role()),
            staff.id(),
            whose.equals("own"),
            DONE.getOrDefault(done, ""));
    return pages.page(staff, Section.REVIEW, "admin/review.jte", Map.of("page", page));
  }

  /// Says who looks after a topic.
  ///
  /// @param account its id; empty for nobody
  @POST
  @Needs(Right.DRAFTS)
  public Response give(
      @FormParam("topic") @DefaultValue("") String topic,
      @FormParam("account") @DefaultValue("") String account,
      @Context SecurityContext security) {
    boolean given = reviews.give(Staff.of(security), topic, account);
    return StaffPages.to("/admin/review?done=" + (given ? "given#topic-" + topic : "gone"));
  }
}
