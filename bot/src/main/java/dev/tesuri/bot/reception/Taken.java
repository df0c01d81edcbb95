package dev.tesuri.bot.reception;

import dev.tesuri.bot.conversation.ChatEvent;
import java.util.List;

/// What became of something a resident sent.
public sealed interface Taken {

  /// It is stored and answered.
  ///
  /// @param seq of the resident's entry
  /// @param events the entry and all that answered it, in order
  record Accepted(long seq, List<ChatEvent> events) implements Taken {}

  /// Nothing was stored.
  record Refused(Refusal why) implements Taken {}
}
