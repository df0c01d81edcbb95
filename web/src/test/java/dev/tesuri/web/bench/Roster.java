package dev.tesuri.web.bench;

import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.knowledge.store.SqliteDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The staff of a server that does not run yet, and what stands in its rows afterwards.
final class Roster {

  private static final String ACCOUNT =
      """
      insert into account (id, login, name, role, municipality, password, seed, made_at)
      values (?, ?, ?, 'supporter', ?, 'none', 'none', 0)
      """;

  private static final String SESSION =
      """
      insert into staff_session (token_hash, account, complete, started_at, seen_at)
      values (?, ?, 1, ?, ?)
      """;

  private Roster() {}

  /// Makes supporters who are signed in.
  ///
  /// @return the tokens of their sessions
  static List<String> supporters(Path data, String town, int number) {
    List<String> tokens = new ArrayList<>();
    try {
      Files.createDirectories(data);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    long now = System.currentTimeMillis();
    try (var database = SqliteDatabase.open(data)) {
      for (int i = 0; i < number; i++) {
        String id = UUID.randomUUID().toString();
        String token = UUID.randomUUID().toString();
        String name = "支援員" + (i + 1);
        database.write(
            handle -> {
              handle.execute(ACCOUNT, id, "load-" + id, name, town);
              return handle.execute(SESSION, Tokens.hash(token), id, now, now);
            });
        tokens.add(token);
      }
    }
    return tokens;
  }

  /// The one number that a query tells, of a server that has stopped.
  static long count(Path data, String query) {
    try (var database = SqliteDatabase.open(data)) {
      return database.read(handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
  }
}
