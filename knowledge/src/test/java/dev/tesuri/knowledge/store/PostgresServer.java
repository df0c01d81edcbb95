package dev.tesuri.knowledge.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// The one PostgreSQL server of a test JVM, started when first asked for and stopped with the JVM.
/// It runs without syncing to disk.
public final class PostgresServer {
  private static final String TEMPLATE = "tesuri_template";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  /// How to reach one database.
  public record Address(String url, String user, String password) {}

  private static final class Running {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        var server = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
        execute(server, "create database " + TEMPLATE);
        // The tables are made once and copied.
        PostgresDatabase.open(url(server, TEMPLATE), "postgres", "", 1).close();
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private PostgresServer() {}

  /// A new database with all tables and no rows.
  public static Address freshDatabase() {
    var name = "tesuri_" + DATABASES.incrementAndGet();
    execute(Running.SERVER, "create database " + name + " template " + TEMPLATE);
    return new Address(url(Running.SERVER, name), "postgres", "");
  }

  private static void execute(EmbeddedPostgres server, String sql) {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String url(EmbeddedPostgres server, String database) {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
  }
}
