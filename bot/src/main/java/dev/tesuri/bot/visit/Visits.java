package dev.tesuri.bot.visit;

import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The consultations of all towns. Words are masked before they are stored. Thread-safe; each
/// method that stores returns after the durable commit.
public final class Visits {

  private static final int MOST = 50;

  private final Database database;
  private final Ids ids;
  private final InstantSource clock;
  private final SecretMask mask;

  public Visits(Database database, Ids ids, InstantSource clock, SecretMask mask) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
    this.mask = mask;
  }

  /// Begins one.
  ///
  /// @return its id
  public String begin(
      String municipality, String supporter, Channel channel, String place, Device device) {
    var visit =
        new Visit(
            ids.fresh(),
            municipality,
            supporter,
            channel,
            masked(place),
            device,
            clock.instant(),
            "",
            Optional.empty());
    database.write(
        handle -> {
          VisitRows.insert(handle, visit);
          return true;
        });
    return visit.id();
  }

  /// One of a town.
  public Optional<Visit> find(String municipality, String id) {
    return database.read(handle -> VisitRows.find(handle, municipality, id));
  }

  /// Sets the topic at hand, while it goes on and for who began it.
  public boolean about(String municipality, String supporter, String id, String topic) {
    return database.write(handle -> VisitRows.about(handle, municipality, supporter, id, topic));
  }

  /// Ends it, once, by who began it.
  ///
  /// @return whether it was ended by this
  public boolean end(String municipality, String supporter, String id, Visit.End end) {
    var kept =
        new Visit.End(
            end.age(),
            end.stage(),
            end.trouble(),
            end.result(),
            masked(end.handedTo()),
            end.safety(),
            end.loggedOut(),
            end.satisfaction(),
            masked(end.note()),
            clock.instant());
    return database.write(handle -> VisitRows.end(handle, municipality, supporter, id, kept));
  }

  /// Those that somebody has not ended yet, the oldest first.
  public List<Visit> open(String municipality, String supporter) {
    return database.read(handle -> VisitRows.open(handle, municipality, supporter, MOST));
  }

  /// Those of a town that ended in the last day, the last one first.
  public List<Visit> ended(String municipality) {
    Instant since = clock.instant().minus(Duration.ofDays(1));
    return database.read(handle -> VisitRows.ended(handle, municipality, since, MOST));
  }

  /// How many of a town ended in which way during the last thirty days.
  public Map<Result, Long> results(String municipality) {
    Instant since = clock.instant().minus(Duration.ofDays(30));
    return database.read(handle -> VisitRows.results(handle, municipality, since));
  }

  /// How many of a town said in those thirty days to be how content, of those who were asked.
  public Map<Satisfaction, Long> satisfactions(String municipality) {
    Instant since = clock.instant().minus(Duration.ofDays(30));
    return database.read(handle -> VisitRows.satisfactions(handle, municipality, since));
  }

  private String masked(String words) {
    return mask.mask(words.strip()).text();
  }
}
