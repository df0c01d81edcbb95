package dev.tesuri.admin.editor;

import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The rows of table `topic_owner`: who of a town looks after which topic.
final class OwnerRows {

  private OwnerRows() {}

  /// Accounts by topic.
  static Map<String, String> of(Handle handle, String municipality) {
    return handle
        .createQuery("select topic, account from topic_owner where municipality = :municipality")
        .bind("municipality", municipality)
        .map((row, _) -> Map.entry(row.getString("topic"), row.getString("account")))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Gives a topic into somebody's care, instead of whoever had it.
  static void give(Handle handle, String municipality, String topic, String account) {
    handle
        .createUpdate(
            """
            insert into topic_owner (municipality, topic, account)
            values (:municipality, :topic, :account)
            on conflict (municipality, topic) do update set account = excluded.account
            """)
        .bind("municipality", municipality)
        .bind("topic", topic)
        .bind("account", account)
        .execute();
  }

  /// Takes a topic out of everybody's care.
  static void free(Handle handle, String municipality, String topic) {
    handle
        .createUpdate(
            "delete from topic_owner where municipality = :municipality and topic = :topic")
        .bind("municipality", municipality)
        .bind("topic", topic)
        .execute();
  }
}
