package dev.tesuri.bot.conversation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A conversation as it stood when it was read.
///
/// @param channel `web`, `kiosk` or `api`
/// @param version the sequence of its last event
/// @param botSpeaks whether the bot has the floor; once a person has it the bot is silent
/// @param unanswered the oldest event without outcome, or null; a crash may have left it
public record Conversation(
    String id,
    String channel,
    String municipality,
    boolean botSpeaks,
    boolean closed,
    long version,
    State state,
    @Nullable Long unanswered) {

  public Optional<Long> waitingForAnswer() {
    return Optional.ofNullable(unanswered);
  }
}
