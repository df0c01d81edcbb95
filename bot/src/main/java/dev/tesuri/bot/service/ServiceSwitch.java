package dev.tesuri.bot.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.DatabaseUnavailable;
import java.time.Duration;

/// How far the service is switched on. What was switched on another node is seen after two seconds
/// at the latest. Thread-safe.
///
/// While the database cannot be reached nobody knows; then it counts as open, and what needs the
/// database says itself that it cannot.
public final class ServiceSwitch {

  /// What stands for every town.
  public static final String EVERY_TOWN = "*";

  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final int TOWNS = 2_000;

  private final Database database;
  private final Cache<String, Service> known;

  public ServiceSwitch(Database database, Ticker ticker) {
    this.database = database;
    known = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(FRESH).maximumSize(TOWNS).build();
  }

  /// What holds for the residents of a town: the stricter of its own switch and that of all towns.
  public Service of(String town) {
    try {
      return known.get(town, this::stored);
    } catch (DatabaseUnavailable _) {
      return Service.OPEN;
    }
  }

  /// What was switched for a town itself, or with [#EVERY_TOWN] for all of them.
  public Service own(String town) {
    return database.read(handle -> ServiceRows.find(handle, town)).orElse(Service.OPEN);
  }

  /// Forgets what it has read, so that a change of this node is seen at once.
  public void reread() {
    known.invalidateAll();
  }

  private Service stored(String town) {
    return database.read(
        handle ->
            ServiceRows.find(handle, town)
                .orElse(Service.OPEN)
                .stricter(ServiceRows.find(handle, EVERY_TOWN).orElse(Service.OPEN)));
  }
}
