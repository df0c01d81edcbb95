package dev.tesuri.admin.editor;

import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.knowledge.editorial.Revision;
import dev.tesuri.knowledge.editorial.TextKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;

/// Earlier versions: read, compared, brought back.
@Dependent
@Path("/admin/texts/versions/{revision}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class VersionPages {

  private final TextDesk desk;
  private final StaffPages pages;

  @Inject
  public VersionPages(TextDesk desk, StaffPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @GET
  @Needs(Right.DRAFTS)
  public Response version(@PathParam("revision") String id, @Context SecurityContext security) {
    var staff = Staff.of(security);
    var found = desk.find(staff, id);
    if (found.isEmpty()) {
      return pages.notFound(staff);
    }
    var revision = found.get();
    String made =
        desk.find(staff, revision.base())
            .map(Revision::text)
            .orElseGet(
                () ->
                    revision.key().kind() == TextKey.Kind.TOPIC
                        ? revision.ground()
                        : desk.editorial().below(revision.key()));
    var page =
        new VersionPage(
            revision,
            desk.name(revision.key().topic()),
            TextDiff.of(made, revision.text()),
            TextDiff.of(revision.ground(), desk.editorial().ground(revision.key())),
            desk.editorial().remarks(revision));
    return pages.page(staff, Section.TEXTS, "admin/version.jte", Map.of("page", page));
  }

  /// Begins a draft with the text of this version.
  @POST
  @Path("restore")
  @Needs(Right.DRAFTS)
  public Response restore(@PathParam("revision") String id, @Context SecurityContext security) {
    var staff = Staff.of(security);
    var found = desk.find(staff, id);
    if (found.isEmpty()) {
      return pages.notFound(staff);
    }
    var draft =
        desk.editorial()
            .begin(
                TextDesk.writer(staff),
                found.get(),
                desk.recorded(staff, Deed.TEXT_BEGUN, found.get().key()));
    return StaffPages.to("/admin/texts/drafts/" + draft.id() + "?done=restored");
  }
}
