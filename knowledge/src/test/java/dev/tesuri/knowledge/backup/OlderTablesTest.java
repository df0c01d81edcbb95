package dev.tesuri.knowledge.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.backup.Table.Kind;
import dev.tesuri.knowledge.store.PostgresServer;
import dev.tesuri.knowledge.store.WholeStore;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A town that comes from any older version keeps its rows.
class OlderTablesTest {

  private static final int ROWS = 3;

  @TempDir private Path folder;

  static Stream<String> steps() {
    return WholeStore.knownSteps().stream();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void rows_of_every_older_version_stay_on_sqlite(String step) throws SQLException {
    stay(WholeStore.inDirectory(folder), step);
  }

  @ParameterizedTest
  @ValueSource(strings = {"001", "020", "033"})
  void rows_of_older_versions_stay_on_postgresql(String step) throws SQLException {
    var address = PostgresServer.freshDatabase();
    try (var connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        var statement = connection.createStatement()) {
      statement.execute("drop schema public cascade; create schema public");
    }
    stay(WholeStore.onServer(address.url(), address.user(), address.password()), step);
  }

  private static void stay(WholeStore store, String step) throws SQLException {
    List<Table> old;
    try (var hold = store.holdAt(step)) {
      old = TableRows.all(hold.connection());
      for (var table : old) {
        try (var insertion = new TableRows.Insertion(hold.connection(), table)) {
          for (int i = 0; i < ROWS; i++) {
            insertion.add(row(table, i));
          }
          insertion.flush();
        }
      }
      hold.connection().commit();
    }

    store.hold().close();

    try (var connection = store.snapshot()) {
      assertThat(WholeStore.stepsOf(connection)).isEqualTo(WholeStore.knownSteps());
      var now = TableRows.counts(connection, old);
      assertThat(now.tables().values()).allSatisfy(rows -> assertThat(rows).isEqualTo(ROWS));
    }
  }

  // Texts of the same row are the same, so that who refers to another finds it.
  private static List<@Nullable Object> row(Table table, long i) {
    var values = new ArrayList<@Nullable Object>();
    for (var column : table.columns()) {
      values.add(column.kind() == Kind.TEXT ? "row " + i : Long.valueOf(i));
    }
    return values;
  }
}
