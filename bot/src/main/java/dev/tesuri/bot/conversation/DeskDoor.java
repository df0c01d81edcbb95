package dev.tesuri.bot.conversation;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Takes what a turn has for the desk, in the transaction of the turn.
@FunctionalInterface
public interface DeskDoor {

  /// Stores it. The rows of the turn are there already; what is thrown here takes them back.
  ///
  /// @param now the conversation with the turn in it
  /// @param entry the resident's entry that the turn answers, or null
  void take(Handle handle, Conversation now, @Nullable Long entry, DeskMatter matter, Instant at);
}
