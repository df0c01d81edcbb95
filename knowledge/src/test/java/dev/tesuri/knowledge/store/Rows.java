package dev.tesuri.knowledge.store;

import org.jdbi.v3.core.Handle;

/// Statements that several tests here need.
final class Rows {
  private Rows() {}

  static int insertConversation(Handle handle, String id) {
    return handle.execute(
        """
        insert into conversation (id, token_hash, channel, municipality, state, opened_at, last_at)
        values (?, ?, 'web', '000000', 'open', 0, 0)
        """,
        id,
        "hash of " + id);
  }

  /// Appends an event and returns its sequence.
  static long append(Handle handle, String conversation, String text) {
    var seq =
        handle
            .createQuery(
                "update conversation set version = version + 1 where id = ? returning version")
            .bind(0, conversation)
            .mapTo(Long.class)
            .one();
    handle.execute(
        """
        insert into event (conversation, seq, at, actor, kind, body)
        values (?, ?, 0, 'resident', 'said', ?)
        """,
        conversation,
        seq,
        text);
    return seq;
  }

  static int put(Handle handle, String name, String value) {
    return handle.execute(
        """
        insert into setting (name, value) values (?, ?)
        on conflict (name) do update set value = excluded.value
        """,
        name,
        value);
  }

  static String names(Handle handle) {
    return String.join(
        " ",
        handle.createQuery("select name from setting order by name").mapTo(String.class).list());
  }
}
