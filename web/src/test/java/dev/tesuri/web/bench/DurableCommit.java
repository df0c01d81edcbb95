package dev.tesuri.web.bench;

import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.SqliteDatabase;
import java.nio.file.Path;

/// What one commit costs on this disk: an event of usual size, in a transaction of its own.
final class DurableCommit implements AutoCloseable {

  private static final String CONVERSATION =
      """
      insert into conversation (id, token_hash, channel, municipality, state, opened_at, last_at)
      values ('bench', 'bench', 'api', 'town', '{}', 0, 0)
      """;

  private static final String EVENT =
      """
      insert into event (conversation, seq, at, actor, kind, body, client_id, open)
      values ('bench', :seq, 0, 'resident', 'said', :body, :client, 0)
      """;

  private static final String BODY = "{\"text\":\"スマホでマイナンバーカードを申しこみたい\"}";

  private final Database database;
  private long seq;

  DurableCommit(Path folder) {
    database = SqliteDatabase.open(folder);
    database.write(handle -> handle.execute(CONVERSATION));
  }

  void once() {
    long next = ++seq;
    database.write(
        handle ->
            handle
                .createUpdate(EVENT)
                .bind("seq", next)
                .bind("body", BODY)
                .bind("client", "c" + next)
                .execute());
  }

  @Override
  public void close() {
    database.close();
  }
}
