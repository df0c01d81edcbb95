package dev.tesuri.knowledge.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Notices works that go on after a failed statement.
///
/// PostgreSQL turns the commit of such a transaction into a rollback, and its driver keeps silent
/// about that: what was never stored would be acknowledged. SQLite would store the rest of the
/// work. Neither is let happen.
final class StatementWatch implements SqlLogger {
  private @Nullable SQLException failure;

  /// Runs the work.
  ///
  /// @throws IllegalStateException when it returned in spite of a failed statement
  static <T> T over(Handle handle, Work<T> work) {
    var watch = new StatementWatch();
    handle.configure(SqlStatements.class, it -> it.setSqlLogger(watch));
    var result = work.on(handle);
    if (watch.failure != null) {
      throw new IllegalStateException("A work went on after a failed statement.", watch.failure);
    }
    return result;
  }

  @Override
  public void logException(StatementContext context, SQLException exception) {
    failure = exception;
  }
}
