package dev.tesuri.knowledge.layer;

import java.util.Optional;

/// The town that a resident talks to, with the way to a person there.
///
/// @param id short name in addresses and counts, `[a-z0-9-]+`
/// @param name as residents know it, for example あおぞら市
/// @param desk name of the place where a person helps
/// @param phone as printed, for example 000-000-0000
/// @param hours when the phone is answered, in words
public record Municipality(String id, String name, String desk, String phone, String hours) {

  /// The town of a layer; empty when the layer names no desk.
  static Optional<Municipality> of(Layer layer) {
    return Optional.ofNullable(layer.desk())
        .map(
            desk ->
                new Municipality(
                    layer.id(), layer.name(), desk.name(), desk.phone(), desk.hours()));
  }
}
