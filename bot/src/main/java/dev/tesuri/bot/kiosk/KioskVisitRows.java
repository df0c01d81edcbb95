package dev.tesuri.bot.kiosk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of table `kiosk_visit`.
final class KioskVisitRows {

  private KioskVisitRows() {}

  /// A visit that goes on.
  ///
  /// @param seen the last sign of life
  record Visit(String conversation, String kiosk, Instant seen) {}

  static int insert(Handle handle, Visit visit) {
    return handle
        .createUpdate(
            """
            insert into kiosk_visit (conversation, kiosk, begun_at, seen_at)
            values (:conversation, :kiosk, :now, :now)
            """)
        .bind("conversation", visit.conversation())
        .bind("kiosk", visit.kiosk())
        .bind("now", visit.seen().toEpochMilli())
        .execute();
  }

  static Optional<Visit> at(Handle handle, String kiosk) {
    return handle
        .createQuery("select * from kiosk_visit where kiosk = :kiosk")
        .bind("kiosk", kiosk)
        .map((row, _) -> read(row))
        .findOne();
  }

  static List<Visit> quiet(Handle handle, Instant since) {
    return handle
        .createQuery("select * from kiosk_visit where seen_at <= :since")
        .bind("since", since.toEpochMilli())
        .map((row, _) -> read(row))
        .list();
  }

  static int seen(Handle handle, String conversation, Instant now) {
    return handle
        .createUpdate("update kiosk_visit set seen_at = :now where conversation = :conversation")
        .bind("conversation", conversation)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /// Whether it was there to be deleted.
  static boolean delete(Handle handle, String conversation) {
    return handle
            .createUpdate("delete from kiosk_visit where conversation = :conversation")
            .bind("conversation", conversation)
            .execute()
        == 1;
  }

  private static Visit read(ResultSet row) throws SQLException {
    return new Visit(
        row.getString("conversation"),
        row.getString("kiosk"),
        Instant.ofEpochMilli(row.getLong("seen_at")));
  }
}
