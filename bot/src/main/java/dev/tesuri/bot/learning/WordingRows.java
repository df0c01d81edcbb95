package dev.tesuri.bot.learning;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// The rows of table `wording`: what editors decided on questions.
public final class WordingRows {

  private WordingRows() {}

  record Approved(String topic, String question) {}

  /// What tells one question with one topic from all others.
  static String key(String letters, String topic) {
    return topic + " " + letters;
  }

  static List<String> decided(Handle handle, String municipality) {
    return handle
        .createQuery("select letters, topic from wording where municipality = :municipality")
        .bind("municipality", municipality)
        .map((row, _) -> key(row.getString("letters"), row.getString("topic")))
        .list();
  }

  static List<Approved> approved(Handle handle, String municipality) {
    return handle
        .createQuery(
            """
            select topic, question from wording
            where municipality = :municipality and approved = 1 order by decided_at desc, letters
            """)
        .bind("municipality", municipality)
        .map((row, _) -> new Approved(row.getString("topic"), row.getString("question")))
        .list();
  }

  /// Decides on a question, in the transaction that tells who did it. Approved for another topic
  /// than the chosen one, both are kept: the one as approved, the other as decided.
  ///
  /// @param topic another way to ask for which topic it is; empty to put it aside
  /// @param at in milliseconds
  public static void decide(
      Handle handle, String municipality, HeardQuestion heard, String topic, long at) {
    put(handle, municipality, heard, heard.topic(), heard.topic().equals(topic), at);
    if (!heard.topic().equals(topic) && !topic.isEmpty()) {
      put(handle, municipality, heard, topic, true, at);
    }
  }

  private static void put(
      Handle handle,
      String municipality,
      HeardQuestion heard,
      String topic,
      boolean approved,
      long at) {
    boolean counts = approved && !topic.isEmpty();
    handle
        .createUpdate(
            """
            insert into wording (municipality, letters, topic, question, approved, decided_at)
            values (:municipality, :letters, :topic, :question, :approved, :at)
            on conflict (municipality, letters, topic)
            do update set question = excluded.question, approved = excluded.approved,
              decided_at = excluded.decided_at
            """)
        .bind("municipality", municipality)
        .bind("letters", heard.letters())
        .bind("topic", topic)
        .bind("question", counts ? heard.question() : "")
        .bind("approved", counts ? 1 : 0)
        .bind("at", at)
        .execute();
  }
}
