package dev.tesuri.bot.handover;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.conversation.LogRows;
import dev.tesuri.bot.conversation.LogRows.Fresh;
import dev.tesuri.bot.conversation.State;
import dev.tesuri.bot.handover.Ticket.Note;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import dev.tesuri.knowledge.store.Signals;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The queue of a town, and the writes of whoever holds a ticket. Thread-safe; blocks the caller
/// while the database commits.
///
/// A claim is won by one conditional update, which gives the ticket a new fence. Every write
/// names the fence it was won with and is refused once another one stands: a supporter whose
/// computer slept cannot speak into somebody else's talk. Ticket, events and floor change in
/// one transaction; rows are locked in the order supporter, conversation, ticket.
public final class HandoverDesk {

  private static final String CLOSED = "closed";

  private final Database database;
  private final Ids ids;
  private final InstantSource clock;
  private final Limits limits;
  private final HandoverCards cards;
  private final Signals signals;
  private final Claiming claiming;

  public HandoverDesk(
      Database database,
      Ids ids,
      InstantSource clock,
      Limits limits,
      HandoverCards cards,
      Signals signals) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
    this.limits = limits;
    this.cards = cards;
    this.signals = signals;
    claiming = new Claiming(ids, clock, limits, cards);
  }

  /// The signal that tells of changes in the queue of a town and in who is there.
  public static String townSignal(String municipality) {
    return "desk:" + municipality;
  }

  // Reading.

  /// All open tickets of a town: danger first, then who waits longest.
  public List<Ticket> queue(String municipality) {
    return database.read(handle -> TicketRows.queue(handle, municipality));
  }

  /// What was closed in a town during the last day, the last one first.
  ///
  /// @param most how many at most
  public List<Ticket> closed(String municipality, int most) {
    Instant since = clock.instant().minus(Duration.ofDays(1));
    return database.read(handle -> TicketRows.closed(handle, municipality, since, most));
  }

  /// A ticket of the town; empty for any other.
  public Optional<Ticket> ticket(String municipality, String id) {
    return database.read(
        handle ->
            TicketRows.find(handle, id)
                .filter(ticket -> ticket.municipality().equals(municipality)));
  }

  /// The open ticket of a conversation.
  public Optional<Ticket> openTicket(String conversation) {
    return database.read(handle -> TicketRows.openOf(handle, conversation));
  }

  /// What happened to a ticket, oldest first.
  public List<Ticket.Happening> history(String ticket) {
    return database.read(handle -> HistoryRows.of(handle, ticket));
  }

  /// What supporters told each other about a ticket, oldest first.
  public List<Note> notes(String ticket) {
    return database.read(handle -> HistoryRows.notes(handle, ticket));
  }

  /// Notes on what a resident reads.
  public void note(String conversation, Circumstances circumstances) {
    database.write(handle -> CircumstanceRows.put(handle, conversation, circumstances));
  }

  /// Code of the language in which the resident reads.
  public String language(String conversation) {
    return database.read(handle -> CircumstanceRows.of(handle, conversation)).language();
  }

  // Taking.

  /// Claims a ticket that waits, or whose holder gives no sign of life any more. Of several at once
  /// exactly one wins; the others are told who. Claimed again by its holder, it is the same hold.
  public Claim claim(String supporter, String ticket) {
    return told(database.write(handle -> claiming.claim(handle, supporter, ticket)));
  }

  /// Takes a ticket from whoever has it, with a note that says why. The holder's writes are refused
  /// from then on.
  public Claim takeOver(String supporter, String ticket, String note) {
    return told(database.write(handle -> claiming.takeOver(handle, supporter, ticket, note)));
  }

  /// Takes up a closed ticket again; if the conversation has another open one by now, that one is
  /// claimed.
  public Claim reopen(String supporter, String ticket) {
    return told(database.write(handle -> claiming.reopen(handle, supporter, ticket)));
  }

  private Claim told(Claim claim) {
    if (claim instanceof Claim.Won(_, var ticket)) {
      tell(ticket);
    }
    return claim;
  }

  // Holding.

  /// A sign of life: the lease is longer now. Send one every 30 seconds.
  ///
  /// @return whether the hold still stands
  public boolean renew(Hold hold) {
    return database.write(handle -> TicketRows.renew(handle, hold, lease()));
  }

  /// Lays something before the resident in the supporter's name.
  ///
  /// @param clientId made by the desk page, unique in the conversation; the same twice is stored
  /// once
  /// @param state what the conversation remembers from then on
  public Kept speak(Hold hold, String clientId, Body body, UnaryOperator<State> state) {
    return under(
        hold,
        (handle, ticket, now) -> {
          String id = "desk-" + clientId;
          var again = LogRows.byClientId(handle, ticket.conversation(), id);
          if (again.isPresent()) {
            return List.of(again.get());
          }
          List<Fresh> fresh = new ArrayList<>();
          var conversation = LogRows.conversation(handle, ticket.conversation());
          if (conversation.botSpeaks()) {
            LogRows.giveFloor(handle, ticket.conversation(), false);
            fresh.add(new Fresh(By.SUPPORTER, cards.joined(ticket.holderName())));
          }
          fresh.add(new Fresh(By.SUPPORTER, body, id));
          LogRows.remember(handle, ticket.conversation(), state.apply(conversation.state()));
          return LogRows.add(handle, ticket.conversation(), now, fresh);
        });
  }

  /// Notes something that residents never see. Anybody of the town may, with or without the hold.
  ///
  /// @return whether there is such a ticket in the supporter's town
  public boolean note(String supporter, String ticket, String text) {
    return database.write(
        handle -> {
          var me = SupporterRows.find(handle, supporter);
          var seen = TicketRows.find(handle, ticket);
          boolean known =
              me.isPresent()
                  && seen.filter(one -> one.municipality().equals(me.get().municipality()))
                      .isPresent();
          if (known) {
            var note = new Note(clock.instant(), supporter, text.strip());
            HistoryRows.note(handle, ids.fresh(), ticket, note);
          }
          return known;
        });
  }

  /// Passes the ticket on to a team; to everybody if it is empty.
  public Kept passToTeam(Hold hold, String team, String note) {
    return pass(hold, team, null, note);
  }

  /// Passes the ticket on to a person, who has it to themselves for a while, then everybody.
  public Kept passToPerson(Hold hold, String supporter, String note) {
    return pass(hold, "", supporter, note);
  }

  private Kept pass(Hold hold, String team, @Nullable String person, String note) {
    return under(
        hold,
        (handle, ticket, now) -> {
          if (!note.isBlank()) {
            var written = new Note(now, hold.supporter(), note.strip());
            HistoryRows.note(handle, ids.fresh(), ticket.id(), written);
          }
          HistoryRows.add(
              handle,
              ticket.id(),
              now,
              "passed-on",
              hold.supporter(),
              person == null ? team : person);
          release(handle, ticket, team, person, now);
          State state = LogRows.conversation(handle, ticket.conversation()).state();
          boolean byPhone = CallbackRows.find(handle, ticket.id()).isPresent();
          return leave(
              handle,
              ticket,
              now,
              cards.left(ticket.holderName()),
              byPhone ? cards.callerChanges() : cards.passedOn(state),
              state);
        });
  }

  /// Lets the bot go on; the ticket is closed.
  public Kept handBack(Hold hold) {
    return under(
        hold,
        (handle, ticket, now) -> {
          close(handle, ticket, Ending.HANDED_BACK, hold.supporter(), now);
          State state = LogRows.conversation(handle, ticket.conversation()).state();
          return leave(
              handle,
              ticket,
              now,
              cards.left(ticket.holderName()),
              cards.handedBack(state),
              state.withoutPerson());
        });
  }

  /// Closes the ticket, and asks the resident what it came to.
  ///
  /// @param ending one [Ending#forSupporters]
  public Kept close(Hold hold, Ending ending) {
    if (!ending.forSupporters()) {
      throw new IllegalArgumentException("not for supporters: " + ending);
    }
    return under(
        hold,
        (handle, ticket, now) -> {
          boolean called = CallbackRows.find(handle, ticket.id()).isPresent();
          close(handle, ticket, ending, hold.supporter(), now);
          State state = LogRows.conversation(handle, ticket.conversation()).state();
          return leave(
              handle,
              ticket,
              now,
              cards.left(ticket.holderName()),
              called ? cards.callDone(state) : cards.closing(),
              state.withoutPerson());
        });
  }

  /// Something done under a hold that stands.
  interface OnTicket {
    List<ChatEvent> in(Handle handle, Ticket ticket, Instant now);
  }

  /// Does it if the hold stands, and renews the lease.
  Kept under(Hold hold, OnTicket work) {
    var kept =
        database.write(
            handle -> {
              var seen = TicketRows.find(handle, hold.ticket());
              if (seen.isEmpty()) {
                return new Write(new Kept.Lost(""), Optional.empty(), false);
              }
              LogRows.hold(handle, seen.get().conversation());
              if (!TicketRows.renew(handle, hold, lease())) {
                var now = TicketRows.find(handle, hold.ticket());
                String holder = now.map(Ticket::holderName).orElse("");
                return new Write(new Kept.Lost(holder), Optional.empty(), false);
              }
              var ticket = TicketRows.find(handle, hold.ticket()).orElseThrow();
              var done = new Kept.Done(work.in(handle, ticket, clock.instant()));
              var after = TicketRows.find(handle, hold.ticket());
              return new Write(done, Optional.of(ticket), !after.equals(Optional.of(ticket)));
            });
    kept.ticket().ifPresent(ticket -> tell(ticket, kept.queueChanged()));
    return kept.kept();
  }

  // Words alone change nothing for those who wait, and every waiting page asks anew when the town
  // is told.
  private void tell(Ticket ticket, boolean queueChanged) {
    if (queueChanged) {
      tell(ticket);
    } else {
      signals.tell(ticket.conversation());
    }
  }

  private record Write(Kept kept, Optional<Ticket> ticket, boolean queueChanged) {}

  // Ending, by whomever.

  void close(Handle handle, Ticket ticket, Ending ending, String who, Instant now) {
    TicketRows.close(handle, ticket.id(), ending, now);
    CallbackRows.erase(handle, ticket.id(), now);
    HistoryRows.add(handle, ticket.id(), now, CLOSED, who, ending.code());
  }

  void release(Handle handle, Ticket ticket, String team, @Nullable String meantFor, Instant now) {
    TicketRows.release(
        handle,
        ticket.id(),
        team,
        meantFor,
        now.plus(limits.widenAfter()),
        now.plus(limits.endAfter()));
  }

  // The bot has the floor again. A call-back left it to the bot all the time, so nobody leaves.
  static List<ChatEvent> leave(
      Handle handle, Ticket ticket, Instant now, Body left, Body next, State state) {
    boolean talked = !LogRows.conversation(handle, ticket.conversation()).botSpeaks();
    LogRows.giveFloor(handle, ticket.conversation(), true);
    LogRows.remember(handle, ticket.conversation(), state);
    List<Fresh> fresh = new ArrayList<>();
    if (talked) {
      fresh.add(new Fresh(By.SYSTEM, left));
    }
    fresh.add(new Fresh(By.SYSTEM, next));
    return LogRows.add(handle, ticket.conversation(), now, fresh);
  }

  static List<ChatEvent> say(Handle handle, Ticket ticket, Instant now, By by, Body body) {
    return LogRows.add(handle, ticket.conversation(), now, List.of(new Fresh(by, body)));
  }

  // Moving.

  /// The resident goes on in another conversation: a ticket that waits goes with them, at its
  /// place.
  ///
  /// @return whether one did
  public boolean move(String from, String to) {
    var moved =
        database.write(
            handle -> {
              LogRows.hold(handle, from);
              var ticket =
                  TicketRows.openOf(handle, from)
                      .filter(open -> open.state() != Ticket.State.CLAIMED);
              ticket.ifPresent(open -> move(handle, open, to));
              return ticket;
            });
    moved.ifPresent(this::tell);
    return moved.isPresent();
  }

  private void move(Handle handle, Ticket ticket, String to) {
    LogRows.hold(handle, to);
    TicketRows.move(handle, ticket.id(), to);
    HistoryRows.add(handle, ticket.id(), clock.instant(), "moved", HistoryRows.RESIDENT, to);
    var old = LogRows.conversation(handle, ticket.conversation());
    LogRows.remember(handle, old.id(), old.state().withoutPerson());
    LogRows.remember(handle, to, LogRows.conversation(handle, to).state().waitingForPerson());
  }

  private Instant lease() {
    return clock.instant().plus(limits.lease());
  }

  void tell(Ticket ticket) {
    signals.tell(ticket.conversation());
    signals.tell(townSignal(ticket.municipality()));
  }
}
