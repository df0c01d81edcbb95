package dev.tesuri.bot.walk;

import java.util.List;

/// Where somebody stands in a procedure.
///
/// @param trail the steps that led here, oldest first, without the present one; no step twice
/// @param stuck how often the present step did not work
public record Position(String topic, String step, List<String> trail, int stuck) {

  public Position {
    trail = List.copyOf(trail);
  }

  /// The same place, as seen from `earlier`: what came after it is forgotten. A step that is not on
  /// the trail starts a trail of its own, since nothing is known of what led there.
  public Position at(String earlier) {
    if (earlier.equals(step)) {
      return this;
    }
    int index = trail.indexOf(earlier);
    return new Position(topic, earlier, index < 0 ? List.of() : trail.subList(0, index), 0);
  }
}
