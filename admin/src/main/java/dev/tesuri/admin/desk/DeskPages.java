package dev.tesuri.admin.desk;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.bot.handover.Whereabouts;
import dev.tesuri.bot.reception.DeskReception;
import dev.tesuri.knowledge.search.Library;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/// The first page of a supporter. To look at it is a sign of life.
@Dependent
@Path("/admin/desk")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class DeskPages {

  private static final int MOST_CLOSED = 10;

  private final DeskReception desk;
  private final Whereabouts whereabouts;
  private final Supplier<Library> library;
  private final InstantSource clock;
  private final StaffPages pages;

  @Inject
  public DeskPages(
      DeskReception desk,
      Whereabouts whereabouts,
      Supplier<Library> library,
      InstantSource clock,
      StaffPages pages) {
    this.desk = desk;
    this.whereabouts = whereabouts;
    this.library = library;
    this.clock = clock;
    this.pages = pages;
  }

  @GET
  @Needs(Right.HAND_OVERS)
  public Response desk(@Context SecurityContext security) {
    var me = Staff.of(security);
    desk.arrive(me.id(), me.municipality(), me.name());
    return pages.page(me, Section.DESK, "admin/desk.jte", Map.of("page", page(me)));
  }

  /// Says whether new tickets are welcome.
  ///
  /// @param accepting `yes`, or anything else for a break
  @POST
  @Needs(Right.HAND_OVERS)
  public Response presence(
      @FormParam("accepting") @DefaultValue("") String accepting,
      @Context SecurityContext security) {
    var me = Staff.of(security);
    desk.arrive(me.id(), me.municipality(), me.name());
    desk.here(me.id(), accepting.equals("yes"));
    return StaffPages.to("/admin/desk");
  }

  private DeskPage page(Staff me) {
    String town = me.municipality();
    return new DeskPage(
        me,
        desk.queue(town),
        desk.closed(town, MOST_CLOSED),
        desk.colleagues(town),
        clock.instant(),
        whereabouts.places(town),
        topic -> library.get().find(topic).map(found -> found.facts().plain()).orElse(topic));
  }
}
