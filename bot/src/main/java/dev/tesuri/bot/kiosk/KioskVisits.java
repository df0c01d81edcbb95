package dev.tesuri.bot.kiosk;

import dev.tesuri.bot.conversation.Command;
import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.conversation.Conversations;
import dev.tesuri.bot.handover.ResumeCodes;
import dev.tesuri.bot.handover.Standing;
import dev.tesuri.bot.handover.Standings;
import dev.tesuri.bot.handover.Whereabouts;
import dev.tesuri.bot.kiosk.KioskVisitRows.Visit;
import dev.tesuri.bot.reception.Reception;
import dev.tesuri.knowledge.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Who stands at a kiosk now: one visit at most, which ends when they say so, when another one
/// begins, or when nobody gives a sign of life. With its end the conversation loses its way in: no
/// cookie, no open page and no socket shows anything of it any more. Thread-safe.
///
/// Whoever ends it by intention waits for nobody any more, unless they go on elsewhere. Whoever
/// just went away keeps the place in the queue: they may sit next to the device, and the desk reads
/// that its screen has ended.
public final class KioskVisits {

  private final Database database;
  private final InstantSource clock;
  private final Conversations conversations;
  private final Reception reception;
  private final Standings standings;
  private final Whereabouts whereabouts;
  private final ResumeCodes codes;
  private final Idle idle;

  public KioskVisits(
      Database database,
      InstantSource clock,
      Conversations conversations,
      Reception reception,
      Standings standings,
      Whereabouts whereabouts,
      ResumeCodes codes,
      Idle idle) {
    this.database = database;
    this.clock = clock;
    this.conversations = conversations;
    this.reception = reception;
    this.standings = standings;
    this.whereabouts = whereabouts;
    this.codes = codes;
    this.idle = idle;
  }

  /// Begins a visit with a conversation just opened; the one before it ends.
  public void begin(Kiosk kiosk, String conversation) {
    leave(kiosk);
    database.write(
        handle ->
            KioskVisitRows.insert(handle, new Visit(conversation, kiosk.id(), clock.instant())));
  }

  /// Whether this very conversation goes on at this kiosk.
  public boolean goesOn(Kiosk kiosk, String conversation) {
    return at(kiosk).filter(visit -> visit.conversation().equals(conversation)).isPresent();
  }

  /// Somebody gives a sign of life.
  public void seen(String conversation) {
    Instant now = clock.instant();
    database.write(handle -> KioskVisitRows.seen(handle, conversation, now));
  }

  /// Whoever stands there ends the visit.
  public void end(Kiosk kiosk) {
    database
        .read(handle -> KioskVisitRows.at(handle, kiosk.id()))
        .ifPresent(
            visit -> {
              stopWaiting(visit.conversation());
              over(visit);
            });
  }

  /// Nobody stands there any more.
  public void leave(Kiosk kiosk) {
    database.read(handle -> KioskVisitRows.at(handle, kiosk.id())).ifPresent(this::over);
  }

  /// Ends what nobody gave a sign of life of, also where the browser did not do so.
  ///
  /// @return how many
  public int sweep() {
    Instant since = clock.instant().minus(idle.onServer(false));
    List<Visit> quiet =
        database.read(handle -> KioskVisitRows.quiet(handle, since)).stream()
            .filter(visit -> !lives(visit))
            .toList();
    quiet.forEach(this::over);
    return quiet.size();
  }

  private Optional<Visit> at(Kiosk kiosk) {
    return database.read(handle -> KioskVisitRows.at(handle, kiosk.id())).filter(this::lives);
  }

  private boolean lives(Visit visit) {
    Duration quiet = Duration.between(visit.seen(), clock.instant());
    return quiet.compareTo(idle.onServer(false)) < 0
        || (quiet.compareTo(idle.onServer(true)) < 0
            && standings.of(visit.conversation()).filter(Standing::expectant).isPresent());
  }

  private void stopWaiting(String id) {
    boolean waits =
        standings
            .of(id)
            .filter(standing -> standing.window() == null && !standing.talking())
            .isPresent();
    if (waits && !codes.isOpen(id)) {
      Conversation now = conversations.reread(id);
      reception.choose(now, "end-" + now.version(), Command.STOP_WAITING.code(), _ -> {});
    }
  }

  // Of several at once, the one whose row it was.
  private void over(Visit visit) {
    if (database.write(handle -> KioskVisitRows.delete(handle, visit.conversation()))) {
      conversations.shut(visit.conversation());
      whereabouts.leave(visit.conversation());
    }
  }
}
