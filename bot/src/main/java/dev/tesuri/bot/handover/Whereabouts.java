package dev.tesuri.bot.handover;

import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.conversation.LogRows;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Signals;
import java.time.InstantSource;
import java.util.Map;

/// Where those who called somebody stand, as far as it is a kiosk. Thread-safe.
public final class Whereabouts {

  private final Database database;
  private final InstantSource clock;
  private final HandoverCards cards;
  private final Signals signals;

  public Whereabouts(Database database, InstantSource clock, HandoverCards cards, Signals signals) {
    this.database = database;
    this.clock = clock;
    this.cards = cards;
    this.signals = signals;
  }

  /// The places of the open tickets of a town that came from kiosks, by ticket.
  public Map<String, String> places(String municipality) {
    return database.read(handle -> CircumstanceRows.places(handle, municipality));
  }

  /// Nobody stands at the kiosk any more. Whoever talks there, or is on the way, reads it.
  public void leave(String conversation) {
    var left =
        database.write(
            handle -> {
              LogRows.hold(handle, conversation);
              CircumstanceRows.leave(handle, conversation);
              var ticket = TicketRows.openOf(handle, conversation);
              ticket
                  .filter(open -> open.state() == Ticket.State.CLAIMED)
                  .ifPresent(
                      open ->
                          HandoverDesk.say(
                              handle, open, clock.instant(), By.SYSTEM, cards.leftKiosk()));
              return ticket;
            });
    signals.tell(conversation);
    left.ifPresent(ticket -> signals.tell(HandoverDesk.townSignal(ticket.municipality())));
  }
}
