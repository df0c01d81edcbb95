package dev.tesuri.bot.handover;

import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Signals;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Who is really there: supporters whose desk page gave a sign of life a moment ago. Whether the
/// desk is open is another matter: see [OfficeHours]. Thread-safe.
public final class Presence {

  private final Database database;
  private final InstantSource clock;
  private final Limits limits;
  private final Signals signals;

  public Presence(Database database, InstantSource clock, Limits limits, Signals signals) {
    this.database = database;
    this.clock = clock;
    this.limits = limits;
    this.signals = signals;
  }

  /// Somebody who is there.
  ///
  /// @param accepting whether they take new tickets
  /// @param held how many they have
  public record Here(Supporter supporter, boolean accepting, int held) {

    public boolean free() {
      return accepting && held < supporter.capacity();
    }
  }

  /// Puts a supporter on the list of the town, or changes one. Called when an account is made or
  /// changed.
  public void register(Supporter supporter) {
    database.write(
        handle -> {
          SupporterRows.put(handle, supporter);
          return supporter;
        });
  }

  /// A supporter of this id.
  public Optional<Supporter> find(String supporter) {
    return database.read(handle -> SupporterRows.find(handle, supporter));
  }

  /// All supporters of a town, there or not, by name.
  public List<Supporter> ofTown(String town) {
    return database.read(handle -> SupporterRows.ofTown(handle, town));
  }

  /// A sign of life of a desk page. Whether new tickets are welcome stays as it was; to begin with
  /// they are. Send one every 30 seconds.
  public void beat(String supporter) {
    changed(supporter, handle -> SupporterRows.seen(handle, supporter, clock.millis()));
  }

  /// The same from somebody who says whether new tickets are welcome.
  public void beat(String supporter, boolean accepting) {
    changed(supporter, handle -> SupporterRows.beat(handle, supporter, accepting, clock.millis()));
  }

  /// The supporter has left the desk page.
  public void leave(String supporter) {
    changed(supporter, handle -> SupporterRows.leave(handle, supporter));
  }

  /// Who is there, by name.
  public List<Here> here(String town) {
    return database.read(handle -> here(handle, town));
  }

  List<Here> here(Handle handle, String town) {
    Instant since = clock.instant().minus(limits.presence());
    return SupporterRows.here(handle, town, since.toEpochMilli());
  }

  private interface Change {
    void on(Handle handle);
  }

  // The town is told only when somebody comes, goes or changes their mind: a sign of life comes
  // often.
  private void changed(String supporter, Change change) {
    Optional<String> town =
        database.write(
            handle -> {
              var who = SupporterRows.find(handle, supporter);
              var before = who.map(one -> here(handle, one.municipality()));
              change.on(handle);
              var after = who.map(one -> here(handle, one.municipality()));
              return who.map(Supporter::municipality).filter(_ -> !before.equals(after));
            });
    town.map(HandoverDesk::townSignal).ifPresent(signals::tell);
  }
}
