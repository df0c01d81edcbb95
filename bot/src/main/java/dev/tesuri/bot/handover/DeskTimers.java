package dev.tesuri.bot.handover;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.conversation.LogRows;
import dev.tesuri.bot.conversation.State;
import dev.tesuri.bot.handover.HandoverDesk.OnTicket;
import dev.tesuri.knowledge.store.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What time does to tickets. Somebody calls [#sweep] every few seconds. Thread-safe.
public final class DeskTimers {

  private final HandoverDesk desk;
  private final Database database;
  private final InstantSource clock;
  private final Limits limits;
  private final HandoverCards cards;

  public DeskTimers(
      HandoverDesk desk,
      Database database,
      InstantSource clock,
      Limits limits,
      HandoverCards cards) {
    this.desk = desk;
    this.database = database;
    this.clock = clock;
    this.limits = limits;
    this.cards = cards;
  }

  /// Does what time asks for: holds without a sign of life are lost, long waits are widened, waits
  /// without end are ended, numbers are erased. Several nodes may do so at once.
  ///
  /// @return how many tickets changed
  public int sweep() {
    Instant now = clock.instant();
    int changed = each(database.read(handle -> TicketRows.lost(handle, now)), this::lose);
    changed += each(database.read(handle -> TicketRows.over(handle, now)), this::end);
    changed += each(database.read(handle -> TicketRows.toWiden(handle, now)), this::widen);
    int erased =
        each(
            database.read(handle -> CallbackRows.overdue(handle, now.minus(limits.keepNumber()))),
            this::overdue);
    if (erased > 0) {
      database.eraseTraces();
    }
    return changed + erased;
  }

  private int each(List<String> tickets, OnTicket work) {
    int changed = 0;
    for (String id : tickets) {
      var touched =
          database.write(
              handle -> {
                var seen = TicketRows.find(handle, id).orElseThrow();
                LogRows.hold(handle, seen.conversation());
                var ticket = TicketRows.find(handle, id).orElseThrow();
                return work.in(handle, ticket, clock.instant()).isEmpty()
                    ? Optional.<Ticket>empty()
                    : Optional.of(ticket);
              });
      touched.ifPresent(desk::tell);
      changed += touched.isPresent() ? 1 : 0;
    }
    return changed;
  }

  // Each looks again: somebody may have been faster.

  private List<ChatEvent> lose(Handle handle, Ticket ticket, Instant now) {
    Instant until = ticket.leaseUntil();
    if (ticket.state() != Ticket.State.CLAIMED || until == null || until.isAfter(now)) {
      return List.of();
    }
    HistoryRows.add(
        handle,
        ticket.id(),
        now,
        "lease-lost",
        HistoryRows.SYSTEM,
        Optional.ofNullable(ticket.owner()).orElse(""));
    desk.release(handle, ticket, "", null, now);
    State state = LogRows.conversation(handle, ticket.conversation()).state();
    boolean byPhone = CallbackRows.find(handle, ticket.id()).isPresent();
    return HandoverDesk.leave(
        handle,
        ticket,
        now,
        cards.lost(ticket.holderName()),
        byPhone ? cards.callerChanges() : cards.backInQueue(state),
        state);
  }

  private List<ChatEvent> widen(Handle handle, Ticket ticket, Instant now) {
    if (ticket.state() != Ticket.State.WAITING || ticket.widenAt().isAfter(now)) {
      return List.of();
    }
    TicketRows.widen(handle, ticket.id());
    HistoryRows.add(handle, ticket.id(), now, "widened", HistoryRows.SYSTEM, ticket.team());
    return HandoverDesk.say(handle, ticket, now, By.SYSTEM, cards.takesLong());
  }

  private List<ChatEvent> end(Handle handle, Ticket ticket, Instant now) {
    if (ticket.state() != Ticket.State.WAITING || ticket.endsAt().isAfter(now)) {
      return List.of();
    }
    desk.close(handle, ticket, Ending.EXPIRED, HistoryRows.SYSTEM, now);
    return over(handle, ticket, now, cards::nobodyCame);
  }

  private List<ChatEvent> overdue(Handle handle, Ticket ticket, Instant now) {
    if (ticket.state() == Ticket.State.CLAIMED) {
      return List.of();
    }
    desk.close(handle, ticket, Ending.EXPIRED, HistoryRows.SYSTEM, now);
    return over(handle, ticket, now, cards::callOverdue);
  }

  /// What the resident of a closed ticket reads.
  interface LastWords {
    Body of(State state);
  }

  static List<ChatEvent> over(Handle handle, Ticket ticket, Instant now, LastWords words) {
    State state = LogRows.conversation(handle, ticket.conversation()).state();
    LogRows.giveFloor(handle, ticket.conversation(), true);
    LogRows.remember(handle, ticket.conversation(), state.withoutPerson());
    return HandoverDesk.say(handle, ticket, now, By.SYSTEM, words.of(state));
  }
}
