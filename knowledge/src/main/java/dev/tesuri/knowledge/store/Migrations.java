package dev.tesuri.knowledge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The steps from an empty database to today's tables.
final class Migrations {
  /// Every file of `db/migration`, oldest first. Written out, so that a start with nothing to do
  /// need not load Flyway.
  static final List<String> FILES =
      List.of(
          "V001__conversations.sql",
          "V010__accounts.sql",
          "V020__handover.sql",
          "V025__faq.sql",
          "V026__wordings.sql",
          "V027__shortfalls.sql",
          "V028__service.sql",
          "V029__model.sql",
          "V030__visits.sql",
          "V031__summons.sql",
          "V032__organisation_login.sql",
          "V033__satisfaction.sql",
          "V035__kiosks.sql",
          "V037__owners.sql",
          "V038__faq_sets.sql",
          "V040__editorial.sql",
          "V041__faq_offers.sql",
          "V042__solved_talks.sql");

  /// In the place of the last step.
  static final String LATEST = "latest";

  private Migrations() {}

  /// Takes the steps that are still missing. Several nodes may do so at once. Steps of a newer
  /// version than ours are left alone, so that nodes can be exchanged one after the other.
  ///
  /// @throws DatabaseUnavailable when the database cannot be reached
  static void run(DataSource source) {
    run(source, LATEST);
  }

  /// Takes the steps that are still missing up to this one.
  static void run(DataSource source, String last) {
    if (!last.equals(LATEST) || !complete(source)) {
      take(source, last);
    }
  }

  private static void take(DataSource source, String last) {
    Flyway.configure()
        .dataSource(source)
        .target(last)
        .locations("classpath:db/migration")
        .failOnMissingLocations(true)
        .validateMigrationNaming(true)
        .placeholderReplacement(false)
        .skipDefaultCallbacks(true)
        .load()
        .migrate();
  }

  private static boolean complete(DataSource source) {
    try (var connection = source.getConnection()) {
      return started(connection) && taken(connection).equals(Set.copyOf(versions()));
    } catch (SQLException e) {
      throw new DatabaseUnavailable("The database cannot be reached.", e);
    }
  }

  /// The steps that a database has taken, sorted; none when it is empty.
  static List<String> steps(Connection connection) throws SQLException {
    return started(connection) ? taken(connection).stream().sorted().toList() : List.of();
  }

  private static boolean started(Connection connection) throws SQLException {
    try (var tables =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "flyway_schema_history", null)) {
      return tables.next();
    }
  }

  private static Set<String> taken(Connection connection) throws SQLException {
    var taken = new HashSet<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select version from flyway_schema_history where success and version is not null
                """)) {
      while (rows.next()) {
        taken.add(rows.getString(1));
      }
    }
    return taken;
  }

  /// The steps that this program knows, sorted.
  static List<String> versions() {
    return FILES.stream().map(file -> file.substring(1, file.indexOf("__"))).toList();
  }
}
