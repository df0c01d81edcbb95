package dev.tesuri.web.metrics;

import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.DatabaseUnavailable;
import dev.tesuri.knowledge.store.Work;
import java.time.Duration;
import java.util.function.Supplier;

/// Measures how long works take, and how many the database did not take.
public final class MeasuredDatabase implements Database {

  private final Database database;
  private final Meters meters;
  private volatile boolean refusing;

  public MeasuredDatabase(Database database, Meters meters) {
    this.database = database;
    this.meters = meters;
  }

  /// Whether the last write was not taken. It is told until one is.
  public boolean refusesWrites() {
    return refusing;
  }

  @Override
  public <T> T write(Work<T> work) {
    try {
      T result = measured("write", () -> database.write(work));
      refusing = false;
      return result;
    } catch (DatabaseUnavailable failed) {
      refusing = true;
      throw failed;
    }
  }

  @Override
  public <T> T read(Work<T> work) {
    return measured("read", () -> database.read(work));
  }

  private <T> T measured(String work, Supplier<T> doing) {
    long begin = System.nanoTime();
    try {
      return doing.get();
    } catch (DatabaseUnavailable failed) {
      meters.count(Measure.DATABASE_FAILURES, work);
      throw failed;
    } finally {
      meters.took(Measure.DATABASE, work, Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  @Override
  public void eraseTraces() {
    database.eraseTraces();
  }

  @Override
  public void close() {
    database.close();
  }

  @Override
  public String toString() {
    return database.getClass().getSimpleName();
  }
}
