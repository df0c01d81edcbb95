package dev.tesuri.admin.access;

import dev.tesuri.admin.access.Errand.Purpose;
import dev.tesuri.admin.oidc.Redemption.Vouched;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of table `oidc_errand`.
final class ErrandRows {

  private ErrandRows() {}

  static void insert(Handle handle, Errand errand, long now) {
    handle
        .createUpdate(
            """
            insert into oidc_errand (token_hash, purpose, account, warrant, began_at)
            values (:id, :purpose, :account, :warrant, :now)
            """)
        .bind("id", errand.id())
        .bind("purpose", errand.purpose().code())
        .bind("account", errand.account())
        .bind("warrant", errand.warrant())
        .bind("now", now)
        .execute();
  }

  static void deleteBegunBefore(Handle handle, long time) {
    handle
        .createUpdate("delete from oidc_errand where began_at <= :time")
        .bind("time", time)
        .execute();
  }

  /// Notes that the browser is back.
  ///
  /// @return false when it was before, or took too long
  static boolean takeBack(Handle handle, String id, long begunAfter) {
    return handle
            .createUpdate(
                """
                update oidc_errand set returned = 1
                where token_hash = :id and returned = 0 and began_at > :after
                """)
            .bind("id", id)
            .bind("after", begunAfter)
            .execute()
        == 1;
  }

  /// Keeps what the provider said until the person has confirmed it.
  static void keep(Handle handle, String id, Vouched vouched) {
    handle
        .createUpdate(
            """
            update oidc_errand set subject = :subject, shown = :shown, second_factor = :second
            where token_hash = :id
            """)
        .bind("id", id)
        .bind("subject", vouched.subject())
        .bind("shown", vouched.shown())
        .bind("second", vouched.secondFactor() ? 1 : 0)
        .execute();
  }

  static Optional<Errand> find(Handle handle, String id, long begunAfter) {
    return handle
        .createQuery(
            """
            select token_hash, purpose, account, warrant, subject, shown, second_factor
            from oidc_errand where token_hash = :id and began_at > :after
            """)
        .bind("id", id)
        .bind("after", begunAfter)
        .map((row, _) -> read(row))
        .findOne();
  }

  /// Whether it was there.
  static boolean delete(Handle handle, String id) {
    return handle
            .createUpdate("delete from oidc_errand where token_hash = :id")
            .bind("id", id)
            .execute()
        == 1;
  }

  private static Errand read(ResultSet row) throws SQLException {
    String code = row.getString("purpose");
    var purpose =
        Arrays.stream(Purpose.values())
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("unknown purpose " + code));
    return new Errand(
        row.getString("token_hash"),
        purpose,
        row.getString("account"),
        row.getString("warrant"),
        row.getString("subject"),
        row.getString("shown"),
        row.getInt("second_factor") == 1);
  }
}
