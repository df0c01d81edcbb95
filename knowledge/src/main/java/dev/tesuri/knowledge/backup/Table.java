package dev.tesuri.knowledge.backup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table and its columns, in the order in which a row is written.
record Table(String name, List<Column> columns) {

  /// What our tables hold: texts and whole numbers, on both databases.
  enum Kind {
    TEXT,
    NUMBER
  }

  /// One of its columns.
  record Column(String name, Kind kind) {}

  Table {
    columns = List.copyOf(columns);
    // They become part of statements, and a file may say anything.
    if (!Stream.concat(Stream.of(name), columns.stream().map(Column::name))
        .allMatch(each -> each.matches("[a-z][a-z0-9_]{0,62}"))) {
      throw new WrongBackup("The file names a table or column that cannot be one.");
    }
  }

  String select() {
    return "select %s from %s".formatted(names(), quoted(name));
  }

  String insert() {
    String values = columns.stream().map(_ -> "?").collect(Collectors.joining(", "));
    return "insert into %s (%s) values (%s)".formatted(quoted(name), names(), values);
  }

  String count() {
    return "select count(*) from " + quoted(name);
  }

  String empty() {
    return "delete from " + quoted(name);
  }

  private String names() {
    return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
  }

  // Some are words of SQL: at, floor, from.
  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
