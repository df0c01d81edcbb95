package dev.tesuri.admin.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The rows of table `audit`. They are added and read, and never changed.
public final class AuditRows {

  private AuditRows() {}

  /// Adds a line in the transaction of the change that it tells of.
  public static void insert(Handle handle, AuditEntry entry) {
    handle
        .createUpdate(
            """
            insert into audit (id, at, municipality, account, name, deed, subject)
            values (:id, :at, :municipality, :account, :name, :deed, :subject)
            """)
        .bind("id", entry.id())
        .bind("at", entry.at().toEpochMilli())
        .bind("municipality", entry.municipality())
        .bind("account", entry.account())
        .bind("name", entry.name())
        .bind("deed", entry.deed())
        .bind("subject", entry.subject())
        .execute();
  }

  /// The newest lines of a town.
  ///
  /// @param before id of a line; only earlier ones are given
  static List<AuditEntry> newest(Handle handle, String municipality, String before, int most) {
    return handle
        .createQuery(
            """
            select id, at, municipality, account, name, deed, subject from audit
            where municipality = :municipality and id < :before
            order by id desc limit :most
            """)
        .bind("municipality", municipality)
        .bind("before", before)
        .bind("most", most)
        .map((row, _) -> read(row))
        .list();
  }

  private static AuditEntry read(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getString("id"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("municipality"),
        row.getString("account"),
        row.getString("name"),
        row.getString("deed"),
        row.getString("subject"));
  }
}
