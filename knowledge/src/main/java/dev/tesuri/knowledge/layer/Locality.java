package dev.tesuri.knowledge.layer;

import dev.tesuri.knowledge.content.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A town and the layers that lie over the national text there, its prefecture below itself. What
/// the upper layer says of a topic wins over what the lower one says. A value.
///
/// @param layers the lower first
public record Locality(Municipality town, List<Layer> layers) {

  public Locality {
    layers = List.copyOf(layers);
  }

  /// A town of which no more is known than how to reach it.
  public static Locality of(Municipality town) {
    return new Locality(town, List.of());
  }

  /// The same with what the town itself says of some topics, in the place of what its layer says of
  /// them.
  ///
  /// @param parts by topic
  public Locality with(Map<String, DatedPart> parts) {
    var changed = new ArrayList<Layer>();
    for (var layer : layers) {
      changed.add(layer.id().equals(town.id()) ? layer.without(parts.keySet()) : layer);
    }
    parts.forEach((topic, part) -> changed.add(part.layer(topic, town)));
    return new Locality(town, changed);
  }

  /// How the procedure is taken online here; empty when no layer says.
  public Optional<Availability> availability(String topic) {
    return uppermost(layer -> offer(layer, topic)).map(Offer::availability);
  }

  /// Where people deal with the topic.
  public Optional<Counter> counter(Topic topic) {
    return uppermost(layer -> layer.counter(topic.id(), topic.facts().category()));
  }

  /// All that is local on the topic: how it is taken online, what it costs, then the notes, the
  /// upper first.
  public List<LocalText> about(String topic) {
    var notes = layers.reversed().stream().flatMap(layer -> note(layer, topic).stream());
    return Stream.of(offer(topic).stream(), fees(topic).stream(), notes)
        .flatMap(texts -> texts)
        .toList();
  }

  /// What the topic costs here, in words.
  public Optional<LocalText> fees(String topic) {
    return uppermost(
        layer ->
            Optional.ofNullable(layer.fees().get(topic)).map(fees -> text(layer, words(fees))));
  }

  private static String words(List<Fee> fees) {
    return fees.stream().map(Fee::words).collect(Collectors.joining());
  }

  /// How the topic is taken online here, in words.
  public Optional<LocalText> offer(String topic) {
    return uppermost(layer -> offer(layer, topic).map(offer -> text(layer, words(offer))));
  }

  /// Classes for using a smartphone, the upper layer's first.
  public List<Lesson> lessons() {
    return layers.reversed().stream().flatMap(layer -> layer.lessons().stream()).toList();
  }

  /// When the counters are closed.
  public Optional<LocalText> holidays() {
    return uppermost(
        layer ->
            layer.holidays().isEmpty()
                ? Optional.empty()
                : Optional.of(text(layer, layer.holidays())));
  }

  /// When the desk is open, as data; empty when that is not known as such.
  public Optional<Hours> deskHours() {
    return uppermost(layer -> Optional.ofNullable(layer.desk()))
        .flatMap(desk -> Optional.ofNullable(desk.open()));
  }

  /// The telephone numbers of the town and of all counters, as printed.
  public Set<String> phones() {
    Set<String> phones = new HashSet<>();
    phones.add(town.phone());
    for (var layer : layers) {
      layer.counters().forEach(counter -> phones.add(counter.phone()));
      Optional.ofNullable(layer.desk()).ifPresent(desk -> phones.add(desk.phone()));
    }
    return phones;
  }

  /// The teams of the desk, those of the uppermost layer that has any.
  public List<Team> teams() {
    return uppermost(layer -> Optional.of(layer.teams()).filter(teams -> !teams.isEmpty()))
        .orElse(List.of());
  }

  /// What residents read as the name of a layer.
  public String layerName(String id) {
    return layers.stream()
        .filter(layer -> layer.id().equals(id))
        .findFirst()
        .map(Layer::name)
        .orElse("全国共通");
  }

  private <T> Optional<T> uppermost(Function<Layer, Optional<T>> of) {
    return layers.reversed().stream().flatMap(layer -> of.apply(layer).stream()).findFirst();
  }

  private static Optional<Offer> offer(Layer layer, String topic) {
    return Optional.ofNullable(layer.offers().get(topic));
  }

  private static Optional<LocalText> note(Layer layer, String topic) {
    return Optional.ofNullable(layer.notes().get(topic)).map(note -> text(layer, note));
  }

  private static String words(Offer offer) {
    return offer.availability().words() + offer.note();
  }

  private static LocalText text(Layer layer, String words) {
    return new LocalText(layer.name(), words, layer.verifiedOn());
  }
}
