package dev.tesuri.knowledge.layer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a prefecture or a municipality adds to the national text. One file, `layer.yaml`; the
/// national text itself is the ground below all layers.
///
/// @param id short name, `[a-z0-9-]+`
/// @param verifiedOn the day on which all of it was last checked
/// @param desk where residents are helped with this service, or null
/// @param holidays when the counters are closed, in words; may be empty
/// @param fees by topic id
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
    Map<String, List<Fee>> fees,
    Map<String, Offer> offers,
    Map<String, String> notes,
    List<Lesson> lessons,
    List<Team> teams) {

  public Layer {
    counters = List.copyOf(counters);
    fees = Map.copyOf(fees);
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

  /// What it says of a topic.
  LocalPart part(String topic) {
    var offer = offers.get(topic);
    return new LocalPart(
        offer == null ? null : offer.availability(),
        offer == null ? "" : offer.note(),
        notes.getOrDefault(topic, ""),
        false);
  }

  /// The same without what it says of these topics.
  Layer without(Set<String> topics) {
    return new Layer(
        kind,
        id,
        name,
        verifiedOn,
        desk,
        holidays,
        counters,
        fees,
        rest(offers, topics),
        rest(notes, topics),
        lessons,
        teams);
  }

  /// The same without what it says of the town itself: what stands on topics is left.
  Layer withoutTown() {
    return new Layer(
        kind,
        id,
        name,
        verifiedOn,
        null,
        "",
        List.of(),
        Map.of(),
        offers,
        notes,
        List.of(),
        List.of());
  }

  private static <T> Map<String, T> rest(Map<String, T> all, Set<String> without) {
    return all.entrySet().stream()
        .filter(entry -> !without.contains(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Optional<Counter> counterFor(String subject) {
    return counters.stream().filter(one -> one.subjects().contains(subject)).findFirst();
  }
}
