package dev.tesuri.admin.people;

import dev.tesuri.admin.access.Accounts;
import dev.tesuri.admin.access.Audit;
import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Person;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Role;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.bot.handover.Presence;
import dev.tesuri.bot.handover.Supporter;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.layer.Team;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Sets how many cases a supporter takes at once, and of which teams.
@Dependent
@Path("/admin/people/{supporter}/desk")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class RoomPages {

  private static final String TEMPLATE = "admin/room.jte";

  private final Accounts accounts;
  private final Presence presence;
  private final Supplier<Locality> locality;
  private final Audit audit;
  private final StaffPages pages;

  @Inject
  public RoomPages(
      Accounts accounts,
      Presence presence,
      Supplier<Locality> locality,
      Audit audit,
      StaffPages pages) {
    this.accounts = accounts;
    this.presence = presence;
    this.locality = locality;
    this.audit = audit;
    this.pages = pages;
  }

  @GET
  @Needs(Right.PEOPLE)
  public Response form(@PathParam("supporter") String id, @Context SecurityContext security) {
    var staff = Staff.of(security);
    return supporter(staff, id)
        .map(person -> draw(staff, person, now(person), ""))
        .orElseGet(() -> pages.notFound(staff));
  }

  /// Sets both.
  ///
  /// @param capacity cases at once
  /// @param teams ids of teams; none for all
  @POST
  @Needs(Right.PEOPLE)
  public Response set(
      @PathParam("supporter") String id,
      @FormParam("capacity") @DefaultValue("") String capacity,
      @FormParam("team") List<String> teams,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    var person = supporter(staff, id);
    if (person.isEmpty()) {
      return pages.notFound(staff);
    }
    var known = locality.get().teams().stream().map(Team::id).toList();
    if (!capacity.matches("[1-9][0-9]?")
        || Integer.parseInt(capacity) > RoomPage.MOST
        || !known.containsAll(teams)) {
      String fault = "件数は1から%dまでの数字で、チームは一覧から、えらんでください。".formatted(RoomPage.MOST);
      return draw(staff, person.get(), now(person.get()), fault);
    }
    presence.register(
        new Supporter(
            id,
            person.get().municipality(),
            person.get().name(),
            Set.copyOf(teams),
            Integer.parseInt(capacity)));
    audit.record(staff, Deed.ROOM_SET, person.get().login() + "：" + capacity + "件");
    return StaffPages.to("/admin/people?done=room");
  }

  private Optional<Person> supporter(Staff staff, String id) {
    return accounts.people(staff).stream()
        .filter(person -> person.id().equals(id) && !person.ended())
        .filter(person -> person.role() == Role.SUPPORTER)
        .findFirst();
  }

  private Supporter now(Person person) {
    return presence
        .find(person.id())
        .orElseGet(
            () ->
                new Supporter(
                    person.id(),
                    person.municipality(),
                    person.name(),
                    Set.of(),
                    Supporter.USUAL_CAPACITY));
  }

  private Response draw(Staff staff, Person person, Supporter now, String fault) {
    Map<String, Object> model =
        Map.of("page", new RoomPage(person, now, locality.get().teams(), fault));
    return fault.isEmpty()
        ? pages.page(staff, Section.PEOPLE, TEMPLATE, model)
        : pages.refused(staff, Section.PEOPLE, TEMPLATE, model);
  }
}
