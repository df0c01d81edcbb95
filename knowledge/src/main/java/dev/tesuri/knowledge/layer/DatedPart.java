package dev.tesuri.knowledge.layer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What a town says of one topic, and the day on which it was last checked.
public record DatedPart(LocalPart part, LocalDate verifiedOn) {

  /// The part as a layer of its own, over all others of the town.
  Layer layer(String topic, Municipality town) {
    var offer = part.offer();
    return new Layer(
        Layer.Kind.MUNICIPALITY,
        town.id(),
        town.name(),
        verifiedOn,
        null,
        "",
        List.of(),
        Map.of(),
        offer == null ? Map.of() : Map.of(topic, new Offer(offer, part.offerNote())),
        part.note().isEmpty() ? Map.of() : Map.of(topic, part.note()),
        List.of(),
        List.of());
  }
}
