package dev.tesuri.knowledge.backup;

import dev.tesuri.knowledge.backup.Table.Column;
import dev.tesuri.knowledge.backup.Table.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The tables of a database as it describes them itself.
final class TableRows {

  /// Rows that PostgreSQL sends at once; SQLite gives one after the other.
  private static final int AT_ONCE = 500;

  private static final String STEPS = "flyway_schema_history";

  private TableRows() {}

  /// All that hold rows of ours, those that are referred to first.
  static List<Table> all(Connection connection) throws SQLException {
    Map<String, Set<String>> needs = new TreeMap<>();
    try (var tables =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME");
        if (!name.equals(STEPS) && !name.startsWith("sqlite_")) {
          needs.put(name, new HashSet<>());
        }
      }
    }
    for (var entry : needs.entrySet()) {
      entry.getValue().addAll(referredTo(connection, entry.getKey()));
    }
    var sorted = new ArrayList<Table>();
    while (!needs.isEmpty()) {
      String next =
          needs.entrySet().stream()
              .filter(entry -> entry.getValue().stream().noneMatch(needs::containsKey))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("tables refer in a circle"));
      needs.remove(next);
      sorted.add(new Table(next, columns(connection, next)));
    }
    return sorted;
  }

  private static Set<String> referredTo(Connection connection, String table) throws SQLException {
    var found = new HashSet<String>();
    try (var keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), table)) {
      while (keys.next()) {
        found.add(keys.getString("PKTABLE_NAME"));
      }
    }
    found.remove(table);
    return found;
  }

  private static List<Column> columns(Connection connection, String table) throws SQLException {
    var found = new ArrayList<Column>();
    try (var columns =
        connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
      while (columns.next()) {
        if (columns.getString("TABLE_NAME").equals(table)) {
          found.add(
              new Column(
                  columns.getString("COLUMN_NAME"), kind(columns.getString("TYPE_NAME"), table)));
        }
      }
    }
    return found;
  }

  private static Kind kind(String type, String table) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "text" -> Kind.TEXT;
      case "bigint", "integer", "int4", "int8" -> Kind.NUMBER;
      default ->
          throw new IllegalStateException("table %s has a column of %s".formatted(table, type));
    };
  }

  static Counts counts(Connection connection, List<Table> tables) throws SQLException {
    var counts = new LinkedHashMap<String, Long>();
    try (var statement = connection.createStatement()) {
      for (var table : tables) {
        try (var row = statement.executeQuery(table.count())) {
          row.next();
          counts.put(table.name(), row.getLong(1));
        }
      }
    }
    return new Counts(counts);
  }

  /// Deletes all rows, those that refer first.
  static void empty(Connection connection, List<Table> tables) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var table : tables.reversed()) {
        statement.executeUpdate(table.empty());
      }
    }
  }

  /// What is done with one row: texts, numbers, or nothing.
  interface Reader {
    void row(List<@Nullable Object> values);
  }

  /// Hands on one row after the other, so that no table has to fit into memory.
  ///
  /// @return how many
  static long read(Connection connection, Table table, Reader reader) throws SQLException {
    long rows = 0;
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(AT_ONCE);
      try (var found = statement.executeQuery(table.select())) {
        while (found.next()) {
          reader.row(values(found, table));
          rows++;
        }
      }
    }
    return rows;
  }

  private static List<@Nullable Object> values(ResultSet row, Table table) throws SQLException {
    var values = new ArrayList<@Nullable Object>();
    for (int i = 0; i < table.columns().size(); i++) {
      values.add(
          switch (table.columns().get(i).kind()) {
            case TEXT -> row.getString(i + 1);
            case NUMBER -> number(row, i + 1);
          });
    }
    return values;
  }

  private static @Nullable Object number(ResultSet row, int i) throws SQLException {
    long number = row.getLong(i);
    return row.wasNull() ? null : number;
  }

  /// Inserts into one table, many rows at a time.
  static final class Insertion implements AutoCloseable {

    private final Table table;
    private final PreparedStatement statement;
    private int waiting;

    Insertion(Connection connection, Table table) throws SQLException {
      this.table = table;
      statement = connection.prepareStatement(table.insert());
    }

    void add(List<@Nullable Object> values) throws SQLException {
      for (int i = 0; i < values.size(); i++) {
        var value = values.get(i);
        if (value == null) {
          statement.setNull(i + 1, Types.NULL);
        } else if (table.columns().get(i).kind() == Kind.NUMBER) {
          statement.setLong(i + 1, (Long) value);
        } else {
          statement.setString(i + 1, (String) value);
        }
      }
      statement.addBatch();
      if (++waiting == AT_ONCE) {
        flush();
      }
    }

    void flush() throws SQLException {
      statement.executeBatch();
      waiting = 0;
    }

    @Override
    public void close() throws SQLException {
      statement.close();
    }
  }
}
