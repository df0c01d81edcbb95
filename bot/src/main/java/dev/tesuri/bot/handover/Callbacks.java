package dev.tesuri.bot.handover;

import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.conversation.LogRows;
import dev.tesuri.bot.conversation.Reason;
import dev.tesuri.bot.handover.OfficeHours.Window;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.SecretBox;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/// Telephone calls that residents asked for. A number is sealed before it is stored, shown to the
/// holder of the ticket alone, and erased when the ticket is closed or its time is over.
/// Thread-safe.
public final class Callbacks {

  private static final Pattern NUMBER = Pattern.compile("0[0-9]{9,10}");
  private static final String PURPOSE = "callback ";

  private final Database database;
  private final InstantSource clock;
  private final Limits limits;
  private final SecretBox box;
  private final TicketOpening opening;
  private final OfficeHours hours;
  private final HandoverDesk desk;
  private final HandoverCards cards;

  public Callbacks(
      Database database,
      InstantSource clock,
      Limits limits,
      SecretBox box,
      TicketOpening opening,
      OfficeHours hours,
      HandoverDesk desk,
      HandoverCards cards) {
    this.database = database;
    this.clock = clock;
    this.limits = limits;
    this.box = box;
    this.opening = opening;
    this.hours = hours;
    this.desk = desk;
    this.cards = cards;
  }

  /// What became of a wish to be called.
  public enum Asked {
    TAKEN,
    /// No telephone number of ten or eleven digits that begins with 0.
    NO_NUMBER,
    /// Not one of the times that were offered.
    NO_WINDOW,
    /// The conversation is over.
    CLOSED
  }

  /// The times that can be asked for; none where nobody knows the hours.
  public List<Window> windows() {
    return hours.windows();
  }

  /// The resident wishes to be called. Asked again, the later wish counts.
  ///
  /// @param number as typed; full-width digits, blanks and hyphens are understood
  /// @param from the beginning of one of [#windows], or a moment in it
  public Asked ask(Conversation conversation, String number, Instant from) {
    String digits = digits(number);
    if (!NUMBER.matcher(digits).matches()) {
      return Asked.NO_NUMBER;
    }
    Optional<Window> window =
        hours.windows().stream()
            .filter(one -> !from.isBefore(one.from()) || isPresent(one, from))
            .filter(one -> from.isBefore(one.until()))
            .findFirst();
    if (window.isEmpty()) {
      return Asked.NO_WINDOW;
    }
    if (conversation.closed()) {
      return Asked.CLOSED;
    }
    desk.tell(database.write(handle -> store(handle, conversation.id(), digits, window.get())));
    return Asked.TAKEN;
  }

  // The present window begins now, and that moved on since it was offered.
  private boolean isPresent(Window window, Instant from) {
    return !window.from().isAfter(clock.instant()) && from.isBefore(window.until());
  }

  private Ticket store(Handle handle, String conversation, String digits, Window window) {
    Instant now = clock.instant();
    LogRows.hold(handle, conversation);
    var talk = LogRows.conversation(handle, conversation);
    Ticket ticket = opening.open(handle, talk, null, Reason.ASKED, now);
    CallbackRows.put(handle, ticket.id(), box.sealText(PURPOSE + ticket.id(), digits), window, now);
    TicketRows.waitForCall(handle, ticket.id());
    HistoryRows.add(handle, ticket.id(), now, "call-back-asked", HistoryRows.RESIDENT, "");
    LogRows.remember(handle, conversation, talk.state().waitingForPerson());
    HandoverDesk.say(handle, ticket, now, By.SYSTEM, cards.callAsked(window));
    return ticket;
  }

  /// The wish of a ticket; without the number.
  public Optional<Callback> of(String ticket) {
    return database.read(handle -> CallbackRows.find(handle, ticket));
  }

  /// The number, for the holder who is about to call. That it was shown stands in the history.
  public Optional<String> number(Hold hold) {
    var sealed = new AtomicReference<Optional<String>>(Optional.empty());
    desk.under(
        hold,
        (handle, ticket, now) -> {
          sealed.set(CallbackRows.sealedNumber(handle, ticket.id()));
          HistoryRows.add(handle, ticket.id(), now, "number-shown", hold.supporter(), "");
          return List.of();
        });
    return sealed.get().flatMap(one -> box.openText(PURPOSE + hold.ticket(), one));
  }

  /// The holder called. Not reached for the last time, the ticket is closed and the number erased.
  public Kept called(Hold hold, boolean reached) {
    return desk.under(
        hold,
        (handle, ticket, now) -> {
          CallbackRows.attempted(handle, ticket.id());
          HistoryRows.add(
              handle, ticket.id(), now, reached ? "called" : "call-missed", hold.supporter(), "");
          if (reached) {
            return List.of();
          }
          int attempts = CallbackRows.find(handle, ticket.id()).map(Callback::attempts).orElse(0);
          if (attempts < limits.attempts()) {
            return HandoverDesk.say(handle, ticket, now, By.SYSTEM, cards.callMissed());
          }
          desk.close(handle, ticket, Ending.GAVE_UP, hold.supporter(), now);
          return DeskTimers.over(handle, ticket, now, cards::callGivenUp);
        });
  }

  private static String digits(String number) {
    return Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("[\\s()\\-‐‑–—−ーｰ・.]", "");
  }
}
