package dev.tesuri.admin.access;

import dev.tesuri.admin.access.Errand.Purpose;
import dev.tesuri.admin.oidc.OidcProvider;
import dev.tesuri.admin.oidc.Passage;
import dev.tesuri.admin.oidc.Redemption.Vouched;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.knowledge.store.Database;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends browsers to the organisation's login and knows them when they come back, once and within
/// ten minutes. As rows: every node knows them. Thread-safe.
public final class Errands {

  /// How long one may be away.
  public static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

  private final Database database;
  private final Tokens tokens;
  private final InstantSource clock;

  public Errands(Database database, Tokens tokens, InstantSource clock) {
    this.database = database;
    this.tokens = tokens;
    this.clock = clock;
  }

  /// How setting out ended.
  public sealed interface Setout {
    /// The browser is to keep the token and go there.
    record Away(String token, URI to) implements Setout {}

    /// Not, and why, in words.
    record Refused(String words) implements Setout {}

    record TooOften() implements Setout {}

    /// The provider cannot be reached, or there is none.
    record Unreachable() implements Setout {}
  }

  Setout begin(
      OidcProvider provider, Purpose purpose, @Nullable String account, @Nullable String warrant) {
    String token = tokens.next() + tokens.next();
    URI to;
    try {
      to = provider.entrance(Passage.of(token));
    } catch (IOException away) {
      LOG.warn("the organisation's login cannot be reached", away);
      return new Setout.Unreachable();
    }
    var errand = new Errand(Tokens.hash(token), purpose, account, warrant, null, null, false);
    long now = clock.millis();
    database.write(
        handle -> {
          ErrandRows.deleteBegunBefore(handle, now - LONGEST.toMillis());
          ErrandRows.insert(handle, errand, now);
          return true;
        });
    return new Setout.Away(token, to);
  }

  /// The errand from which a browser comes back now, for the first time.
  Optional<Errand> back(String token) {
    String id = Tokens.hash(token);
    long after = clock.millis() - LONGEST.toMillis();
    return database.write(
        handle ->
            ErrandRows.takeBack(handle, id, after)
                ? ErrandRows.find(handle, id, after)
                : Optional.empty());
  }

  /// Keeps what the provider said until it is confirmed.
  void keep(Errand errand, Vouched vouched) {
    database.write(
        handle -> {
          ErrandRows.keep(handle, errand.id(), vouched);
          return true;
        });
  }

  /// What a browser is to confirm, used up by this; empty when there is nothing.
  Optional<Errand> confirmed(Handle handle, String token) {
    String id = Tokens.hash(token);
    return ErrandRows.find(handle, id, clock.millis() - LONGEST.toMillis())
        .filter(errand -> errand.subject() != null)
        .filter(_ -> ErrandRows.delete(handle, id));
  }

  /// Ends an errand.
  void end(Errand errand) {
    database.write(handle -> ErrandRows.delete(handle, errand.id()));
  }
}
