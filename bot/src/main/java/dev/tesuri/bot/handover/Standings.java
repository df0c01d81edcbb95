package dev.tesuri.bot.handover;

import dev.tesuri.bot.handover.OfficeHours.Window;
import dev.tesuri.bot.handover.Reach.Wait;
import dev.tesuri.knowledge.store.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Tells residents honestly how they stand: who is there, their place, how long others waited.
/// Thread-safe.
public final class Standings {

  /// Waits older than this tell nothing.
  private static final Duration LATELY = Duration.ofDays(14);

  /// Fewer waits tell nothing.
  private static final int FEWEST = 5;

  private static final long MINUTE = Duration.ofMinutes(1).toMillis();
  private static final int STEP = 5;

  private final Database database;
  private final InstantSource clock;
  private final OfficeHours hours;
  private final Presence presence;

  public Standings(Database database, InstantSource clock, OfficeHours hours, Presence presence) {
    this.database = database;
    this.clock = clock;
    this.hours = hours;
    this.presence = presence;
  }

  /// How a conversation stands with the desk; empty when it has no open ticket.
  public Optional<Standing> of(String conversation) {
    return database.read(
        handle -> TicketRows.openOf(handle, conversation).map(ticket -> of(handle, ticket)));
  }

  private Standing of(Handle handle, Ticket ticket) {
    Optional<Callback> call = CallbackRows.find(handle, ticket.id());
    @Nullable Window window = call.map(Callback::window).orElse(null);
    return new Standing(
        ticket.state(),
        ticket.holderName(),
        reach(handle, ticket),
        window,
        call.map(Callback::caller).orElse(""));
  }

  private Reach reach(Handle handle, Ticket ticket) {
    List<Presence.Here> here = presence.here(handle, ticket.municipality());
    if (here.isEmpty() && !hours.known()) {
      return new Reach.InPerson();
    }
    if (here.isEmpty() && !hours.open()) {
      return new Reach.Closed(hours.opens());
    }
    int place = TicketRows.ahead(handle, ticket) + 1;
    var wait = wait(handle, ticket.municipality());
    return here.stream().anyMatch(Presence.Here::free)
        ? new Reach.Here(place, wait)
        : new Reach.Busy(place, wait);
  }

  // The middle half of the latest waits, to five minutes.
  private Optional<Wait> wait(Handle handle, String town) {
    List<Long> waits =
        TicketRows.waits(handle, town, clock.instant().minus(LATELY)).stream().sorted().toList();
    if (waits.size() < FEWEST) {
      return Optional.empty();
    }
    long from = waits.get(waits.size() / 4) / MINUTE / STEP * STEP;
    long to = (waits.get(waits.size() * 3 / 4) / MINUTE / STEP + 1) * STEP;
    return Optional.of(new Wait((int) from, (int) to));
  }
}
