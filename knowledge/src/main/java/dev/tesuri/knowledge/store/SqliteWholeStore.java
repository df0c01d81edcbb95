package dev.tesuri.knowledge.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// The file `tesuri.db` of a data directory.
record SqliteWholeStore(Path directory) implements WholeStore {

  private static final String NAME = "tesuri.db";

  @Override
  public String kind() {
    return "SQLite";
  }

  @Override
  public Connection snapshot() {
    var file = directory.toAbsolutePath().normalize().resolve(NAME);
    if (!Files.exists(file)) {
      throw new DatabaseUnavailable("There is no database: %s is missing.".formatted(file));
    }
    try {
      return begun(new SqliteFile(file).forReading());
    } catch (SQLException e) {
      throw new DatabaseUnavailable("%s cannot be read.".formatted(file), e);
    }
  }

  @Override
  public Hold holdAt(String step) {
    var occupied = DataDirectory.occupy(directory);
    try {
      var file = new SqliteFile(occupied.file(NAME));
      Migrations.run(file.source(), step);
      return new Held(occupied, begun(file.forWriting()));
    } catch (SQLException e) {
      occupied.close();
      throw new DatabaseUnavailable("%s cannot be opened.".formatted(directory), e);
    } catch (RuntimeException | Error e) {
      occupied.close();
      throw e;
    }
  }

  // The view is taken with the first row that is read.
  private static Connection begun(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    return connection;
  }

  private record Held(DataDirectory occupied, Connection connection) implements Hold {
    @Override
    public void close() {
      try (var _ = occupied;
          connection) {
        connection.rollback();
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
          // What was overwritten must not stay in the log.
          statement.execute("pragma wal_checkpoint(truncate)");
        }
      } catch (SQLException e) {
        throw new DatabaseUnavailable("The database could not be closed.", e);
      }
    }
  }
}
