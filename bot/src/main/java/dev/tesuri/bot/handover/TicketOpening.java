package dev.tesuri.bot.handover;

import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.conversation.DeskDoor;
import dev.tesuri.bot.conversation.DeskMatter;
import dev.tesuri.bot.conversation.Reason;
import dev.tesuri.bot.conversation.State;
import dev.tesuri.bot.walk.Position;
import dev.tesuri.knowledge.store.Ids;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Opens tickets in the transaction of the event that calls a person, and takes what else a turn of
/// the bot has for the desk. Thread-safe.
public final class TicketOpening implements DeskDoor {

  private final Ids ids;
  private final Limits limits;
  private final Routing routing;
  private final OfficeHours hours;

  public TicketOpening(Ids ids, Limits limits, Routing routing, OfficeHours hours) {
    this.ids = ids;
    this.limits = limits;
    this.routing = routing;
    this.hours = hours;
  }

  @Override
  public void take(
      Handle handle, Conversation now, @Nullable Long entry, DeskMatter matter, Instant at) {
    switch (matter) {
      case DeskMatter.PersonWanted(var reason) -> open(handle, now, entry, reason, at);
      case DeskMatter.StopsWaiting() -> withdraw(handle, now, at);
      case DeskMatter.Told(var answer) -> TicketRows.answer(handle, now.id(), answer);
    }
  }

  /// The open ticket of the conversation, opened if there was none.
  Ticket open(Handle handle, Conversation now, @Nullable Long entry, Reason reason, Instant at) {
    var fresh = fresh(handle, now, entry, reason, at);
    if (TicketRows.insert(handle, fresh)) {
      HistoryRows.add(
          handle, fresh.id(), at, "opened", HistoryRows.RESIDENT, fresh.reason().code());
      return fresh;
    }
    if (reason.urgent()) {
      TicketRows.urge(handle, now.id(), reason);
    }
    return TicketRows.openOf(handle, now.id()).orElseThrow();
  }

  private Ticket fresh(
      Handle handle, Conversation now, @Nullable Long entry, Reason reason, Instant at) {
    State state = now.state();
    String step = state.inWalk().or(state::leftWalk).map(Position::step).orElse(null);
    String category = routing.category(state.topic());
    String language = routing.tag(CircumstanceRows.of(handle, now.id()).language());
    Instant counted = hours.waitingCounts();
    return new Ticket(
        ids.fresh(),
        now.id(),
        now.municipality(),
        now.channel(),
        Ticket.State.WAITING,
        reason,
        reason.urgent(),
        state.topic(),
        step,
        category,
        language,
        team(handle, now.municipality(), state.topic(), category, language),
        null,
        at,
        at,
        counted.plus(limits.widenAfter()),
        counted.plus(limits.endAfter()),
        entry,
        null,
        null,
        0,
        null,
        null,
        null,
        null);
  }

  // A team without members would let the resident wait for nobody.
  private String team(
      Handle handle, String town, @Nullable String topic, String category, String language) {
    List<Supporter> supporters = SupporterRows.ofTown(handle, town);
    return routing.teams(topic, category, language).stream()
        .filter(team -> supporters.stream().anyMatch(one -> one.isIn(team)))
        .findFirst()
        .orElse("");
  }

  // Whoever was about to call is told by the refusal of the next write.
  private static void withdraw(Handle handle, Conversation now, Instant at) {
    TicketRows.openOf(handle, now.id())
        .ifPresent(
            ticket -> {
              TicketRows.close(handle, ticket.id(), Ending.WITHDRAWN, at);
              CallbackRows.erase(handle, ticket.id(), at);
              HistoryRows.add(
                  handle, ticket.id(), at, "closed", HistoryRows.RESIDENT, Ending.WITHDRAWN.code());
            });
  }
}
