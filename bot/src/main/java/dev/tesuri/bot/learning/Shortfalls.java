package dev.tesuri.bot.learning;

import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.bot.handover.Ticket;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What supporters tell editors: that nothing answers a question, or that a screen is not as a step
/// says. It is erased with the conversation in which it was found. Thread-safe.
public final class Shortfalls {

  private static final int MOST = 100;

  private final Database database;
  private final Ids ids;
  private final InstantSource clock;
  private final SecretMask mask;

  public Shortfalls(Database database, Ids ids, InstantSource clock, SecretMask mask) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
    this.mask = mask;
  }

  /// Tells of one, found while helping with this ticket.
  ///
  /// @param words of the supporter; secrets are hidden before they are stored
  public void tell(Ticket ticket, Shortfall.Kind kind, String words) {
    var told =
        new Shortfall(
            ids.fresh(),
            kind,
            Optional.ofNullable(ticket.topic()).orElse(""),
            Optional.ofNullable(ticket.step()).orElse(""),
            mask.mask(words.strip()).text(),
            clock.instant());
    database.write(
        handle -> {
          ShortfallRows.insert(handle, ticket.municipality(), ticket.id(), told);
          return true;
        });
  }

  /// Those of a town that no editor has dealt with, the oldest first, at most 100.
  public List<Shortfall> open(String municipality) {
    return database.read(handle -> ShortfallRows.open(handle, municipality, MOST));
  }
}
