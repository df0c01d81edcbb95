package dev.tesuri.knowledge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Properties;
import javax.sql.DataSource;

/// A database of a PostgreSQL server.
record PostgresWholeStore(String url, String user, String password) implements WholeStore {

  /// Ten a second: the connections of a server that was just stopped go away meanwhile.
  private static final int LOOKS = 20;

  @Override
  public String kind() {
    return "PostgreSQL";
  }

  @Override
  public Connection snapshot() {
    try {
      var connection = source().getConnection();
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  @Override
  public Hold holdAt(String step) {
    try {
      refuseOthers();
      Migrations.run(source(), step);
      return held(source().getConnection());
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private DataSource source() {
    var properties = new Properties();
    properties.setProperty("ApplicationName", "tesuri-whole");
    return PostgresDatabase.source(url, user, password, properties);
  }

  private void refuseOthers() throws SQLException {
    try (var connection = source().getConnection();
        var statement =
            connection.prepareStatement(
                """
                select count(*), pg_sleep(0.1) from pg_stat_activity
                where datname = current_database() and application_name = ?
                """)) {
      statement.setString(1, PostgresDatabase.SERVING);
      int looks = 0;
      while (others(statement) > 0) {
        looks++;
        if (looks == LOOKS) {
          throw new DatabaseUnavailable("A server works on this database. Stop it first.");
        }
      }
    }
  }

  private static int others(PreparedStatement statement) throws SQLException {
    try (var row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  // A server that starts now waits for the end.
  private static Hold held(Connection connection) throws SQLException {
    try {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("set local lock_timeout = '5s'");
        statement.execute(
            "lock table %s in access exclusive mode"
                .formatted(String.join(", ", tables(connection))));
      }
      return new Held(connection);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static Iterable<String> tables(Connection connection) throws SQLException {
    var names = new ArrayList<String>();
    try (var tables =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        names.add('"' + tables.getString("TABLE_NAME") + '"');
      }
    }
    return names;
  }

  private static DatabaseUnavailable unreachable(SQLException e) {
    return new DatabaseUnavailable("The database cannot be reached: " + e.getMessage(), e);
  }

  private record Held(Connection connection) implements Hold {
    @Override
    public void close() {
      try (connection) {
        connection.rollback();
      } catch (SQLException e) {
        throw new DatabaseUnavailable("The database could not be closed.", e);
      }
    }
  }
}
