package dev.tesuri.bot.conversation;

/// What became of an entry that a resident sent.
public sealed interface Appended {

  /// It is stored, durably, as a new event.
  ///
  /// @param conversation as it stands with this event in it
  /// @param overwrote whether earlier events were overwritten
  record Fresh(Conversation conversation, ChatEvent event, boolean overwrote) implements Appended {}

  /// The same client id brought the same body before; nothing was stored.
  record Again(long seq) implements Appended {}

  /// The same client id brought another body before; nothing was stored.
  record Conflict() implements Appended {}

  /// The conversation is over; nothing was stored.
  record Closed() implements Appended {}
}
