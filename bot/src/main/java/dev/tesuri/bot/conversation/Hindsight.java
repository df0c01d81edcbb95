package dev.tesuri.bot.conversation;

import dev.tesuri.bot.conversation.ChatEvent.Body;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sees what only several entries of a resident together give away: a number in pieces.
@FunctionalInterface
public interface Hindsight {

  /// So many entries before the new one are looked at.
  int ENTRIES = 5;

  /// So long ago they may be.
  Duration WINDOW = Duration.ofMinutes(10);

  /// Looks at nothing.
  Hindsight NONE = (_, _) -> Optional.empty();

  /// What must be kept in another form; empty when all may stay.
  ///
  /// @param before what the resident wrote before, oldest first
  Optional<Rewriting> look(List<ChatEvent> before, Body.Said now);

  /// Entries in the form in which they may be kept.
  ///
  /// @param earlier new texts of entries that are stored already, by their sequence
  /// @param now the entry to be stored
  /// @param hidden what the resident is told
  record Rewriting(Map<Long, String> earlier, Body.Said now, Entry.Hidden hidden) {

    public Rewriting {
      earlier = Map.copyOf(earlier);
    }
  }
}
