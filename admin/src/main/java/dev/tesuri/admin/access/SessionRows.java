package dev.tesuri.admin.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of table `staff_session`.
final class SessionRows {

  private SessionRows() {}

  /// A session with the account it belongs to, which is living.
  record Found(Account account, boolean complete, long startedAt, long seenAt) {}

  static void insert(Handle handle, String id, String account, boolean complete, long now) {
    handle
        .createUpdate(
            """
            insert into staff_session (token_hash, account, complete, started_at, seen_at)
            values (:id, :account, :complete, :now, :now)
            """)
        .bind("id", id)
        .bind("account", account)
        .bind("complete", complete ? 1 : 0)
        .bind("now", now)
        .execute();
  }

  static Optional<Found> find(Handle handle, String id) {
    return handle
        .createQuery(
            """
            select account.id, login, name, role, municipality, password, seed, used_step, demo,
              complete, started_at, seen_at
            from staff_session join account on account.id = staff_session.account
            where token_hash = :id and ended_at is null
            """)
        .bind("id", id)
        .map((row, _) -> read(row))
        .findOne();
  }

  static void seen(Handle handle, String id, long now) {
    handle
        .createUpdate("update staff_session set seen_at = :now where token_hash = :id")
        .bind("id", id)
        .bind("now", now)
        .execute();
  }

  /// Keeps a seed for the time in which the second factor is being set.
  ///
  /// @return the one that is kept: of two pages that ask at once, both get the first
  static Optional<String> offerSeed(Handle handle, String id, String sealed) {
    handle
        .createUpdate(
            """
            update staff_session set offered_seed = :seed
            where token_hash = :id and offered_seed is null
            """)
        .bind("id", id)
        .bind("seed", sealed)
        .execute();
    return offeredSeed(handle, id);
  }

  static Optional<String> offeredSeed(Handle handle, String id) {
    return handle
        .createQuery(
            """
            select offered_seed from staff_session
            where token_hash = :id and offered_seed is not null
            """)
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  /// Whether it was there.
  static boolean delete(Handle handle, String id) {
    return handle
            .createUpdate("delete from staff_session where token_hash = :id")
            .bind("id", id)
            .execute()
        == 1;
  }

  static void deleteAllOf(Handle handle, String account) {
    handle
        .createUpdate("delete from staff_session where account = :account")
        .bind("account", account)
        .execute();
  }

  static void deleteOutlived(Handle handle, long startedBefore, long seenBefore) {
    handle
        .createUpdate("delete from staff_session where started_at <= :started or seen_at <= :seen")
        .bind("started", startedBefore)
        .bind("seen", seenBefore)
        .execute();
  }

  private static Found read(ResultSet row) throws SQLException {
    return new Found(
        AccountRows.read(row),
        row.getInt("complete") == 1,
        row.getLong("started_at"),
        row.getLong("seen_at"));
  }
}
