package dev.tesuri.admin.visit;

import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.desk.StaffTexts;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.bot.face.Retelling;
import dev.tesuri.bot.visit.Visit;
import dev.tesuri.bot.visit.Visits;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.search.Library;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Draws the pages of consultations.
@Dependent
public class VisitDesk {

  private static final int MOST_FOUND = 6;

  private final Visits visits;
  private final Supplier<Library> library;
  private final StaffTexts texts;
  private final StaffPages pages;

  @Inject
  public VisitDesk(Visits visits, Supplier<Library> library, StaffTexts texts, StaffPages pages) {
    this.visits = visits;
    this.library = library;
    this.texts = texts;
    this.pages = pages;
  }

  /// The list.
  Response list(Staff me, String fault) {
    var page =
        new VisitsPage(
            visits.open(me.municipality(), me.id()),
            visits.ended(me.municipality()),
            visits.results(me.municipality()),
            visits.satisfactions(me.municipality()),
            this::about,
            fault);
    Map<String, Object> model = Map.of("page", page);
    return fault.isEmpty()
        ? pages.page(me, Section.VISITS, "admin/visits.jte", model)
        : pages.refused(me, Section.VISITS, "admin/visits.jte", model);
  }

  /// One that this supporter has begun and not ended; else it is not found.
  Response one(Staff me, String id, String search, String fault) {
    Optional<Visit> visit =
        visits
            .find(me.municipality(), id)
            .filter(found -> found.supporter().equals(me.id()) && found.end().isEmpty());
    if (visit.isEmpty()) {
      return pages.notFound(me);
    }
    var topic = library.get().find(visit.get().topic());
    Map<String, Object> model =
        Map.of(
            "page",
            new VisitPage(visit.get(), topic, search, found(search), texts.found(search), fault));
    return fault.isEmpty()
        ? pages.page(me, Section.VISITS, "admin/visit.jte", model)
        : pages.refused(me, Section.VISITS, "admin/visit.jte", model);
  }

  /// Whether there is such a topic.
  boolean knows(String topic) {
    return library.get().find(topic).isPresent();
  }

  private List<Topic> found(String search) {
    return search.isBlank()
        ? List.of()
        : library.get().search(search, MOST_FOUND).stream()
            .flatMap(hit -> library.get().find(hit.id()).stream())
            .toList();
  }

  private String about(String topic) {
    return library
        .get()
        .find(topic)
        .map(found -> Retelling.plain(found.facts().plain()))
        .orElse("もうない手続き");
  }
}
