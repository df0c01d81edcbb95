package dev.tesuri.web.server;

import dev.tesuri.knowledge.store.DatabaseUnavailable;
import dev.tesuri.web.metrics.MeasuredDatabase;
import dev.tesuri.web.metrics.MeasuredModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Whether the server can serve, part by part. Thread-safe.
public final class Health {

  /// Less room than this, and what is acknowledged may soon not be kept.
  static final long LEAST_ROOM = 16L << 20;

  private final MeasuredDatabase database;
  private final Shelves shelves;
  private final Path data;
  private final Optional<MeasuredModel> model;
  private final AtomicBoolean leaving = new AtomicBoolean();

  Health(MeasuredDatabase database, Shelves shelves, Path data, Optional<MeasuredModel> model) {
    this.database = database;
    this.shelves = shelves;
    this.data = data.toAbsolutePath().normalize();
    this.model = model;
  }

  /// How a part is.
  public enum Status {
    UP,
    DOWN,
    /// It is not used.
    OFF
  }

  /// One part.
  ///
  /// @param needed whether nothing can be served without it
  public record Part(String name, Status status, boolean needed) {}

  /// Looks at every part. A database that did not take the last write is asked to take one, so
  /// that the answer is right again as soon as there is room.
  public List<Part> parts() {
    boolean there = shelves.isThere();
    return List.of(
        part("serving", !leaving.get(), true),
        part("library", there, true),
        part("database", there && databaseWorks(), true),
        part("disk", room() >= LEAST_ROOM, true),
        new Part(
            "model",
            model.map(each -> each.isFailing() ? Status.DOWN : Status.UP).orElse(Status.OFF),
            false));
  }

  private static Part part(String name, boolean works, boolean needed) {
    return new Part(name, works ? Status.UP : Status.DOWN, needed);
  }

  private boolean databaseWorks() {
    try {
      HealthRows.read(database);
      if (database.refusesWrites()) {
        HealthRows.write(database);
      }
      return true;
    } catch (DatabaseUnavailable down) {
      return false;
    }
  }

  /// Bytes that the data directory may still grow.
  long room() {
    try {
      return Files.getFileStore(data).getUsableSpace();
    } catch (IOException unknown) {
      // There is no such directory with PostgreSQL as long as nothing is kept in it.
      return Files.exists(data) ? 0 : Long.MAX_VALUE;
    }
  }

  /// From now on a balancer is told to send nobody here.
  void leave() {
    leaving.set(true);
  }
}
