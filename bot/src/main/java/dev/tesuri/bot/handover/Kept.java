package dev.tesuri.bot.handover;

import dev.tesuri.bot.conversation.ChatEvent;
import java.util.List;

/// What became of a write under a [Hold].
public sealed interface Kept {

  /// It is stored, and the lease is renewed.
  ///
  /// @param events what came into the conversation, in order; may be empty
  record Done(List<ChatEvent> events) implements Kept {}

  /// The hold is lost; nothing was stored.
  ///
  /// @param to name of who has the ticket now; empty when it waits or is closed
  record Lost(String to) implements Kept {}

  /// The hold stands, but this cannot be done; nothing was stored.
  ///
  /// @param why for the supporter
  record Refused(String why) implements Kept {}
}
