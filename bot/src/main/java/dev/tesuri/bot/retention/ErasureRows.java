package dev.tesuri.bot.retention;

import dev.tesuri.bot.conversation.LogRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// All rows that belong to a conversation. A table that refers to one and is not named here makes
/// every erasure of such a conversation fail, because the database keeps its references.
final class ErasureRows {

  private static final String TRACE =
      "select id, municipality, opened_at, last_at, version from conversation ";

  /// In this order nothing refers to what is gone.
  private static final List<String> DELETIONS =
      List.of(
          "delete from callback where ticket in (select id from ticket where conversation = :id)",
          "delete from summons where ticket in (select id from ticket where conversation = :id)",
          "delete from shortfall where ticket in (select id from ticket where conversation = :id)",
          "delete from ticket_note where ticket in (select id from ticket where conversation = :id)",
          "delete from ticket_history where ticket in (select id from ticket where conversation = :id)",
          "delete from ticket where conversation = :id",
          "delete from circumstance where conversation = :id",
          "delete from resume_code where conversation = :id",
          "delete from kiosk_visit where conversation = :id",
          "delete from model_call where conversation = :id",
          "delete from model_budget where scope = 'conversation:' || :id",
          "delete from event where conversation = :id",
          "delete from conversation where id = :id");

  private ErasureRows() {}

  static Optional<Trace> find(Handle handle, String municipality, String id) {
    return handle
        .createQuery(TRACE + "where id = :id and municipality = :municipality")
        .bind("id", id)
        .bind("municipality", municipality)
        .map((row, _) -> trace(row))
        .findOne();
  }

  static List<Trace> before(Handle handle, Instant last, int most) {
    return handle
        .createQuery(TRACE + "where last_at < :last order by last_at limit :most")
        .bind("last", last.toEpochMilli())
        .bind("most", most)
        .map((row, _) -> trace(row))
        .list();
  }

  /// Erases it; `false` when it was not there.
  static boolean erase(Handle handle, String id) {
    // First, as everybody does who writes to it.
    LogRows.hold(handle, id);
    int last = 0;
    for (String deletion : DELETIONS) {
      last = handle.createUpdate(deletion).bind("id", id).execute();
    }
    return last == 1;
  }

  private static Trace trace(ResultSet row) throws SQLException {
    return new Trace(
        row.getString("id"),
        row.getString("municipality"),
        Instant.ofEpochMilli(row.getLong("opened_at")),
        Instant.ofEpochMilli(row.getLong("last_at")),
        row.getLong("version"));
  }
}
