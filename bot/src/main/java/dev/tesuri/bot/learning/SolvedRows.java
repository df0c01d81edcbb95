package dev.tesuri.bot.learning;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The rows of table `solved_talk`, what editors decided on; and which talks were solved.
public final class SolvedRows {

  private SolvedRows() {}

  /// Conversations that a person has solved since then, the newest first, at most `limit`.
  ///
  /// @param since in milliseconds
  static List<String> conversations(Handle handle, String municipality, long since, int limit) {
    return handle
        .createQuery(
            """
            select conversation from ticket
            where municipality = :municipality and state = 'closed' and outcome = 'solved'
              and closed_at >= :since
            group by conversation order by max(closed_at) desc, conversation limit :limit
            """)
        .bind("municipality", municipality)
        .bind("since", since)
        .bind("limit", limit)
        .mapTo(String.class)
        .list();
  }

  static Set<String> decided(Handle handle, String municipality) {
    return handle
        .createQuery("select id from solved_talk where municipality = :municipality")
        .bind("municipality", municipality)
        .mapTo(String.class)
        .set();
  }

  /// Decides on one, in the transaction in which something comes of it.
  ///
  /// @param at in milliseconds
  public static void decide(Handle handle, String municipality, String id, long at) {
    handle
        .createUpdate(
            """
            insert into solved_talk (municipality, id, decided_at) values (:municipality, :id, :at)
            on conflict (municipality, id) do nothing
            """)
        .bind("municipality", municipality)
        .bind("id", id)
        .bind("at", at)
        .execute();
  }
}
