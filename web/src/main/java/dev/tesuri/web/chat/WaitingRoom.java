package dev.tesuri.web.chat;

import dev.tesuri.bot.handover.Callbacks;
import dev.tesuri.bot.handover.HandoverCards;
import dev.tesuri.bot.handover.Standings;
import java.time.InstantSource;
import java.util.Optional;

/// What stands beside a conversation while its resident waits for a person or talks with one.
/// Thread-safe.
public final class WaitingRoom {

  private final Standings standings;
  private final HandoverCards words;
  private final Callbacks callbacks;
  private final InstantSource clock;

  public WaitingRoom(
      Standings standings, HandoverCards words, Callbacks callbacks, InstantSource clock) {
    this.standings = standings;
    this.words = words;
    this.callbacks = callbacks;
    this.clock = clock;
  }

  /// The card of a conversation; empty when it has no open ticket.
  public Optional<DeskCard> of(String conversation) {
    return standings
        .of(conversation)
        .map(
            standing ->
                new DeskCard(
                    standing,
                    words.lines(standing, clock.instant()),
                    standing.window() == null
                        && !standing.talking()
                        && !callbacks.windows().isEmpty()));
  }
}
