package dev.tesuri.bot.reception;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.Conversations;
import dev.tesuri.bot.conversation.Opinion;
import dev.tesuri.bot.conversation.Outcome;
import java.util.List;

/// Counts what a resident says of a card once, however often it is pressed.
final class Opinions {

  /// Events after a card within which a second opinion of it is found.
  private static final int LOOKED = 200;

  private final Conversations conversations;

  Opinions(Conversations conversations) {
    this.conversations = conversations;
  }

  /// The outcome of an entry; without its counts when it is a second opinion of the same card.
  Outcome once(String conversation, ChatEvent entry, Outcome outcome) {
    return Opinion.in(entry).filter(given -> again(conversation, entry, given.card())).isPresent()
        ? new Outcome(outcome.bodies(), outcome.state(), List.of(), outcome.desk())
        : outcome;
  }

  private boolean again(String conversation, ChatEvent entry, long card) {
    return conversations.events(conversation, card, LOOKED).stream()
        .takeWhile(event -> event.seq() < entry.seq())
        .flatMap(event -> Opinion.in(event).stream())
        .anyMatch(given -> given.card() == card);
  }
}
