package dev.tesuri.admin.access;

import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.knowledge.store.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The sessions of staff, as rows: every node knows them, and a restart ends none. A session ends
/// after half an hour of rest, after twelve hours, and with its account. Thread-safe.
public final class StaffSessions {

  /// How long somebody may rest.
  public static final Duration IDLE = Duration.ofMinutes(30);

  /// How long a session lasts at most.
  public static final Duration LONGEST = Duration.ofHours(12);

  /// How long the second factor may take.
  public static final Duration HALF = Duration.ofMinutes(10);

  /// Between two notes that somebody is still there.
  private static final Duration NOTE = Duration.ofMinutes(1);

  private final Database database;
  private final Tokens tokens;
  private final InstantSource clock;
  private final boolean demo;

  /// Sessions of this installation.
  ///
  /// @param demo whether the fictional town is shown; else its accounts have no sessions
  public StaffSessions(Database database, Tokens tokens, InstantSource clock, boolean demo) {
    this.database = database;
    this.tokens = tokens;
    this.clock = clock;
    this.demo = demo;
  }

  /// The session that this token opens; empty when it has ended or never was. Finding it counts as
  /// a sign of life.
  public Optional<StaffSession> find(String token) {
    if (token.isEmpty()) {
      return Optional.empty();
    }
    String id = Tokens.hash(token);
    long now = clock.millis();
    var found =
        database
            .read(handle -> SessionRows.find(handle, id))
            .filter(session -> isAlive(session, now));
    if (found.isPresent() && now - found.get().seenAt() >= NOTE.toMillis()) {
      database.write(
          handle -> {
            SessionRows.seen(handle, id, now);
            return true;
          });
    }
    return found.map(
        session -> new StaffSession(id, session.account().staff(), session.complete()));
  }

  /// Ends a session; a token that opens none is no error.
  public void end(String token) {
    database.write(handle -> SessionRows.delete(handle, Tokens.hash(token)));
  }

  /// Puts a whole session in the place of a half one and returns its token; empty when the half one
  /// has ended meanwhile.
  Optional<String> complete(Handle handle, StaffSession half) {
    return SessionRows.delete(handle, half.id())
        ? Optional.of(open(handle, half.staff().id(), true))
        : Optional.empty();
  }

  /// Opens a session and returns its token.
  ///
  /// @param complete whether no second factor is missing
  String open(Handle handle, String account, boolean complete) {
    long now = clock.millis();
    SessionRows.deleteOutlived(handle, now - LONGEST.toMillis(), now - IDLE.toMillis());
    String token = tokens.next();
    SessionRows.insert(handle, Tokens.hash(token), account, complete, now);
    return token;
  }

  private boolean isAlive(SessionRows.Found session, long now) {
    var longest = session.complete() ? LONGEST : HALF;
    return now - session.seenAt() < IDLE.toMillis()
        && now - session.startedAt() < longest.toMillis()
        && (demo || !session.account().demo());
  }
}
