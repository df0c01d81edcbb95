package dev.tesuri.knowledge.store;

import java.sql.Connection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// Runs jobs that change no rows. Used by one thread.
final class SnapshotReads {
  private final Jdbi jdbi;

  SnapshotReads(Connection connection) {
    jdbi = OwnedTransactions.govern(Jdbi.create(connection));
  }

  void serve(List<Job<?>> jobs) {
    for (var job : jobs) {
      try (var handle = jdbi.open()) {
        job.perform(handle);
      }
      job.announce();
    }
  }

  /// The work on one snapshot.
  static <T> Work<T> snapshot(Work<T> work) {
    return handle -> {
      handle.execute("begin");
      try {
        return work.on(handle);
      } finally {
        handle.execute("rollback");
      }
    };
  }
}
