package dev.tesuri.bot.handover;

import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.language.Language;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.layer.Team;
import dev.tesuri.knowledge.search.Library;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Which team takes a matter first: one that names it, else one that takes everything, else
/// everybody. Thread-safe.
public final class Routing {

  private final Supplier<Locality> locality;
  private final Supplier<Library> library;

  public Routing(Supplier<Locality> locality, Supplier<Library> library) {
    this.locality = locality;
    this.library = library;
  }

  /// The category of a topic; empty when there is none.
  String category(@Nullable String topic) {
    return Optional.ofNullable(topic)
        .flatMap(library.get()::find)
        .map((Topic found) -> found.facts().category())
        .orElse("");
  }

  /// The tag of the language with this code.
  String tag(String language) {
    return library.get().languages().find(language).map(Language::tag).orElse(Language.JAPANESE);
  }

  /// The ids of the teams to be asked, in order.
  List<String> teams(@Nullable String topic, String category, String language) {
    String subject = topic == null ? "" : topic;
    return locality.get().teams().stream()
        .filter(team -> team.takes(subject, category, language))
        .sorted((one, other) -> Boolean.compare(general(one), general(other)))
        .map(Team::id)
        .toList();
  }

  private static boolean general(Team team) {
    return team.subjects().isEmpty();
  }
}
