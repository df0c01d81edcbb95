package dev.tesuri.knowledge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Commits jobs together: one wait for the disk pays for all that came in during the last one. Each
/// has a savepoint of its own. Used by one thread.
final class GroupCommit {
  private final Jdbi jdbi;
  private final Statement statement;
  private final AtomicLong commits = new AtomicLong();

  GroupCommit(Connection connection) throws SQLException {
    jdbi = OwnedTransactions.govern(Jdbi.create(connection));
    statement = connection.createStatement();
  }

  /// Commits the jobs together, then runs those that stay aside, and announces their outcomes.
  ///
  /// @throws SQLException when the commit failed, or a [RuntimeException]; then nothing of any job
  /// is kept, and none is announced
  void serve(List<Job<?>> jobs) throws SQLException {
    var aside = jobs.stream().collect(Collectors.partitioningBy(Job::aside));
    var together = aside.getOrDefault(false, List.of());
    if (!together.isEmpty()) {
      commit(together);
      together.forEach(Job::announce);
    }
    for (var job : aside.getOrDefault(true, List.of())) {
      perform(job);
      job.announce();
    }
  }

  private void commit(List<Job<?>> jobs) throws SQLException {
    try {
      statement.execute("begin immediate");
      for (var job : jobs) {
        inSavepoint(job);
      }
      statement.execute("commit");
      commits.incrementAndGet();
    } catch (Throwable e) {
      abandon(e);
      throw e;
    }
  }

  private void inSavepoint(Job<?> job) throws SQLException {
    statement.execute("savepoint work");
    if (!perform(job)) {
      // Fails when SQLite rolled everything back by itself, as on a full disk: the group is lost
      // then.
      statement.execute("rollback to work");
    }
    statement.execute("release work");
  }

  private boolean perform(Job<?> job) {
    try (var handle = jdbi.open()) {
      return job.perform(handle);
    }
  }

  private void abandon(Throwable reason) {
    try {
      statement.execute("rollback");
    } catch (SQLException e) {
      // Usually there is no transaction left to roll back.
      reason.addSuppressed(e);
    }
  }

  /// Brings the log's pages into the file and empties the log. Runs aside: in a transaction it
  /// would find itself in the way. The writer does it because no write can come between then.
  static boolean emptyLog(Handle handle) {
    var busy = handle.createQuery("pragma wal_checkpoint(truncate)").mapTo(Integer.class).first();
    if (busy != 0) {
      throw new DatabaseUnavailable("A long read keeps old pages in use.");
    }
    return true;
  }

  long commits() {
    return commits.get();
  }
}
