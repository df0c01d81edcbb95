package dev.tesuri.bot.retention;

import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.DatabaseUnavailable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What overwritten and erased words leave in the files of the database. Thread-safe.
public final class Traces {

  private static final Logger LOG = LoggerFactory.getLogger(Traces.class);

  private final Database database;
  private final AtomicBoolean left = new AtomicBoolean();

  public Traces(Database database) {
    this.database = database;
  }

  /// Removes them now, or leaves them for [#removeLeft] when a long read stands in the way.
  public void remove() {
    try {
      database.eraseTraces();
      left.set(false);
    } catch (DatabaseUnavailable busy) {
      LOG.warn("what was erased still lies in free pages; it is tried again", busy);
      left.set(true);
    }
  }

  /// Removes what could not be removed before.
  public void removeLeft() {
    if (left.get()) {
      remove();
    }
  }
}
