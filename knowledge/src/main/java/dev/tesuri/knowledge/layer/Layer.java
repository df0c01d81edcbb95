package dev.tesuri.knowledge.layer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a prefecture or a municipality adds to the national text. One file, `layer.yaml`; the
/// national text itself is the ground below all layers.
///
/// @param id short name, `[a-z0-9-]+`
/// @param verifiedOn the day on which all of it was last checked
/// @param desk where residents are helped with this service, or null
/// @param holidays when the counters are closed, in words; may be empty
/// @param offers by topic id
/// @param notes by topic id
/// @param teams who takes which matters; empty when everybody takes everything
public record Layer(
    Kind kind,
    String id,
    String name,
    LocalDate verifiedOn,
    @Nullable Counter desk,
    String holidays,
    List<Counter> counters,
    Map<String, Offer> offers,
    Map<String, String> notes,
    List<Lesson> lessons,
    List<Team> teams) {

  public Layer {
    counters = List.copyOf(counters);
    offers = Map.copyOf(offers);
    notes = Map.copyOf(notes);
    lessons = List.copyOf(lessons);
    teams = List.copyOf(teams);
  }

  /// Which layer it is; a later one lies above.
  public enum Kind {
    PREFECTURE,
    MUNICIPALITY
  }

  /// The counter for a topic: one that names it, else one for its category.
  Optional<Counter> counter(String topic, String category) {
    return counterFor(topic).or(() -> counterFor(category));
  }

  private Optional<Counter> counterFor(String subject) {
    return counters.stream().filter(one -> one.subjects().contains(subject)).findFirst();
  }
}
