package dev.tesuri.bot.conversation;

import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.tally.Count;
import java.util.List;
import java.util.Optional;

/// What a resident sent, ready to be stored: masked, and with what was hidden in it.
public record Entry(Body.Said said, Optional<Hidden> hidden, List<Count> counts) {

  public Entry {
    counts = List.copyOf(counts);
  }

  /// What the mask hid.
  ///
  /// @param kinds as codes
  /// @param notice what the resident is told
  public record Hidden(List<String> kinds, String notice) {}
}
