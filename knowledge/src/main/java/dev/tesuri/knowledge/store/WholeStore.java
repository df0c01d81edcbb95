package dev.tesuri.knowledge.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// The rows of one installation, to be copied out or in as a whole. A [Database] serves many short
/// works; here one work takes as long as it must.
public interface WholeStore {

  /// That of SQLite in this data directory.
  static WholeStore inDirectory(Path dataDirectory) {
    return new SqliteWholeStore(dataDirectory);
  }

  /// That of a PostgreSQL server.
  static WholeStore onServer(String url, String user, String password) {
    return new PostgresWholeStore(url, user, password);
  }

  /// The steps of the tables that this program knows, sorted.
  static List<String> knownSteps() {
    return Migrations.versions();
  }

  /// The steps that the database of this connection has taken, sorted; none when it is empty.
  static List<String> stepsOf(Connection connection) throws SQLException {
    return Migrations.steps(connection);
  }

  /// `SQLite` or `PostgreSQL`.
  String kind();

  /// One unchanging view of all rows, beside whoever writes. Whoever asks closes it.
  ///
  /// @throws DatabaseUnavailable when there is no database, or it cannot be reached
  Connection snapshot();

  /// All of it for oneself, with the tables of today. What is written is kept by a commit of the
  /// connection.
  ///
  /// @throws DataDirectoryInUse when a server works on it
  /// @throws DatabaseUnavailable when it cannot be reached or somebody is in it
  default Hold hold() {
    return holdAt(Migrations.LATEST);
  }

  /// The same with the tables as they were after this step, or of today for `latest`. Of use with
  /// an empty database alone.
  Hold holdAt(String step);

  /// Has a database for itself until it is closed. What was not committed then is gone.
  interface Hold extends AutoCloseable {

    /// Does not commit by itself.
    Connection connection();

    /// Runs a work in the transaction of the connection, which stays open.
    default <T> T work(Work<T> work) {
      try (var handle = OwnedTransactions.govern(Jdbi.create(connection())).open()) {
        return work.on(handle);
      }
    }

    @Override
    void close();
  }
}
