package dev.tesuri.bot.handover;

import java.time.Instant;
import java.util.Optional;

/// Whether a person can be reached, as far as it is honestly known.
public sealed interface Reach {

  /// Somebody is there and has room.
  ///
  /// @param place in the queue, from 1
  /// @param lately only when recent waits tell something
  record Here(int place, Optional<Wait> lately) implements Reach {}

  /// It is open, but nobody is free, or nobody is there at this moment.
  record Busy(int place, Optional<Wait> lately) implements Reach {}

  /// It is closed, and nobody is there.
  ///
  /// @param opens when it opens next, where that is known
  record Closed(Optional<Instant> opens) implements Reach {}

  /// Nobody is there, and no hours are known: by telephone, at a counter or in a class.
  record InPerson() implements Reach {}

  /// The word of the interfaces.
  default String code() {
    return switch (this) {
      case Here _ -> "here";
      case Busy _ -> "busy";
      case Closed _ -> "closed";
      case InPerson _ -> "in-person";
    };
  }

  /// How long others waited lately: half of them so long, in minutes.
  record Wait(int from, int to) {}
}
