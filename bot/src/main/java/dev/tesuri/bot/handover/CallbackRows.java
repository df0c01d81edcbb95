package dev.tesuri.bot.handover;

import dev.tesuri.bot.handover.OfficeHours.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of table `callback`.
final class CallbackRows {

  private static final String PUT =
      """
      insert into callback (ticket, number, from_at, until_at, attempts, asked_at)
      values (:ticket, :number, :from, :until, 0, :now)
      on conflict (ticket) do update set number = excluded.number, from_at = excluded.from_at,
        until_at = excluded.until_at, attempts = 0, caller = null, asked_at = excluded.asked_at,
        erased_at = null
      """;

  private static final String ERASE =
      """
      update callback set number = null, erased_at = :now
      where ticket = :ticket and number is not null
      """;

  private static final String OVERDUE =
      """
      select c.ticket from callback c join ticket t on t.id = c.ticket
      where c.number is not null and c.until_at <= :before and t.state <> 'claimed'
      """;

  private CallbackRows() {}

  static void put(Handle handle, String ticket, String sealed, Window window, Instant now) {
    handle
        .createUpdate(PUT)
        .bind("ticket", ticket)
        .bind("number", sealed)
        .bind("from", window.from().toEpochMilli())
        .bind("until", window.until().toEpochMilli())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /// The call-back of a ticket, as long as its number is kept.
  static Optional<Callback> find(Handle handle, String ticket) {
    return handle
        .createQuery("select * from callback where ticket = :ticket and number is not null")
        .bind("ticket", ticket)
        .map((row, _) -> read(row))
        .findOne();
  }

  static Optional<String> sealedNumber(Handle handle, String ticket) {
    return handle
        .createQuery("select number from callback where ticket = :ticket and number is not null")
        .bind("ticket", ticket)
        .mapTo(String.class)
        .findOne();
  }

  static void nameCaller(Handle handle, String ticket, String name) {
    handle
        .createUpdate("update callback set caller = :name where ticket = :ticket")
        .bind("name", name)
        .bind("ticket", ticket)
        .execute();
  }

  static void attempted(Handle handle, String ticket) {
    handle
        .createUpdate("update callback set attempts = attempts + 1 where ticket = :ticket")
        .bind("ticket", ticket)
        .execute();
  }

  /// Whether there was a number to be erased.
  static boolean erase(Handle handle, String ticket, Instant now) {
    return handle
            .createUpdate(ERASE)
            .bind("ticket", ticket)
            .bind("now", now.toEpochMilli())
            .execute()
        == 1;
  }

  /// Tickets whose time window ended before this moment, and that nobody works on.
  static List<String> overdue(Handle handle, Instant before) {
    return handle
        .createQuery(OVERDUE)
        .bind("before", before.toEpochMilli())
        .mapTo(String.class)
        .list();
  }

  private static Callback read(ResultSet row) throws SQLException {
    return new Callback(
        row.getString("ticket"),
        new Window(
            Instant.ofEpochMilli(row.getLong("from_at")),
            Instant.ofEpochMilli(row.getLong("until_at"))),
        Optional.ofNullable(row.getString("caller")).orElse(""),
        row.getInt("attempts"));
  }
}
