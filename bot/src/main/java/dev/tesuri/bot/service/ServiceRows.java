package dev.tesuri.bot.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of table `service`.
public final class ServiceRows {

  private static final String FIND =
      """
      select mode, model, notice, reason, switched_by, switched_at from service
      where municipality = :municipality
      """;

  private static final String SWITCH =
      """
      insert into service (municipality, mode, model, notice, reason, switched_by, switched_at)
      values (:municipality, :mode, :model, :notice, :reason, :by, :at)
      on conflict (municipality) do update set
        mode = excluded.mode, model = excluded.model, notice = excluded.notice, reason = excluded.reason,
        switched_by = excluded.switched_by, switched_at = excluded.switched_at
      """;

  private ServiceRows() {}

  static Optional<Service> find(Handle handle, String municipality) {
    return handle
        .createQuery(FIND)
        .bind("municipality", municipality)
        .map((row, _) -> read(row))
        .findOne();
  }

  /// Switches a town, or with `*` every town, in the transaction that tells who did it.
  public static void set(Handle handle, String municipality, Service service) {
    handle
        .createUpdate(SWITCH)
        .bind("municipality", municipality)
        .bind("mode", service.mode().code())
        .bind("model", service.model() ? 1 : 0)
        .bind("notice", service.notice())
        .bind("reason", service.reason())
        .bind("by", service.by())
        .bind("at", service.since().toEpochMilli())
        .execute();
  }

  private static Service read(ResultSet row) throws SQLException {
    String mode = row.getString("mode");
    return new Service(
        Mode.of(mode).orElseThrow(() -> new IllegalStateException("unknown mode: " + mode)),
        row.getInt("model") == 1,
        row.getString("notice"),
        row.getString("reason"),
        row.getString("switched_by"),
        Instant.ofEpochMilli(row.getLong("switched_at")));
  }
}
