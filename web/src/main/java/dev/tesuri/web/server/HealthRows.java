package dev.tesuri.web.server;

import dev.tesuri.knowledge.store.Database;

/// Asks the database whether it answers and keeps what is written.
final class HealthRows {

  private static final String PROBE =
      """
      insert into setting (name, value) values ('health', '')
      on conflict (name) do update set value = excluded.value
      """;

  private HealthRows() {}

  static void read(Database database) {
    database.read(handle -> handle.select("select 1").mapTo(Integer.class).one());
  }

  static void write(Database database) {
    database.write(handle -> handle.execute(PROBE));
  }
}
