package dev.tesuri.admin.town;

import dev.tesuri.admin.access.Audit;
import dev.tesuri.admin.access.AuditRows;
import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.knowledge.editorial.Editorial;
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

/// The settings of a town: whether texts need a second person before residents read them.
@Dependent
@Path("/admin/town")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class TownPages {

  private final Editorial editorial;
  private final Audit audit;
  private final StaffPages pages;

  @Inject
  public TownPages(Editorial editorial, Audit audit, StaffPages pages) {
    this.editorial = editorial;
    this.audit = audit;
    this.pages = pages;
  }

  @GET
  @Needs(Right.TOWN)
  public Response town(
      @QueryParam("done") @DefaultValue("") String done, @Context SecurityContext security) {
    var staff = Staff.of(security);
    return pages.page(
        staff,
        Section.TOWN,
        "admin/town.jte",
        Map.of(
            "two",
            editorial.twoPersons(staff.municipality()),
            "done",
            done.isEmpty() ? "" : "変えました。"));
  }

  /// Sets whether somebody else than the author has to publish.
  ///
  /// @param two `yes` or anything else for no
  @POST
  @Path("two-persons")
  @Needs(Right.TOWN)
  public Response twoPersons(
      @FormParam("two") @DefaultValue("") String two, @Context SecurityContext security) {
    var staff = Staff.of(security);
    boolean wanted = two.equals("yes");
    var entry = audit.entry(staff, Deed.TWO_PERSONS_SET, wanted ? "要る" : "要らない");
    editorial.setTwoPersons(
        staff.municipality(), wanted, handle -> AuditRows.insert(handle, entry));
    return StaffPages.to("/admin/town?done=1");
  }
}
