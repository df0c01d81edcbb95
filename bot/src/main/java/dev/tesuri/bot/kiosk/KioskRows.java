package dev.tesuri.bot.kiosk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The rows of table `kiosk`.
final class KioskRows {

  private static final String INSERT =
      """
      insert into kiosk (id, municipality, name, place, prints, made_at)
      values (:id, :town, :name, :place, :prints, :now)
      """;

  private static final String OF_TOWN =
      """
      select * from kiosk where municipality = :town
      order by case when ended_at is null then 0 else 1 end, made_at, id
      """;

  private static final String OFFER =
      "update kiosk set code_hash = :code, code_until = :until where id = :id";

  private static final String OFFERED =
      "select * from kiosk where code_hash = :code and code_until > :now and ended_at is null";

  private static final String REGISTER =
      """
      update kiosk set token_hash = :token, code_hash = null, code_until = null,
        registered_at = :now, seen_at = :now
      where code_hash = :code and code_until > :now and ended_at is null
      returning *
      """;

  private static final String PRINTS =
      """
      update kiosk set prints = :prints
      where id = :id and municipality = :town and ended_at is null
      """;

  private static final String END =
      """
      update kiosk set ended_at = :now, token_hash = null, code_hash = null, code_until = null
      where id = :id and municipality = :town and ended_at is null
      """;

  private KioskRows() {}

  static void insert(Handle handle, Kiosk kiosk, Instant now) {
    handle
        .createUpdate(INSERT)
        .bind("id", kiosk.id())
        .bind("town", kiosk.municipality())
        .bind("name", kiosk.name())
        .bind("place", kiosk.place())
        .bind("prints", kiosk.prints() ? 1 : 0)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  static List<Kiosk> ofTown(Handle handle, String town) {
    return handle.createQuery(OF_TOWN).bind("town", town).map((row, _) -> read(row)).list();
  }

  static Optional<Kiosk> find(Handle handle, String town, String id) {
    return handle
        .createQuery(
            "select * from kiosk where id = :id and municipality = :town and ended_at is null")
        .bind("id", id)
        .bind("town", town)
        .map((row, _) -> read(row))
        .findOne();
  }

  static int offer(Handle handle, String id, String codeHash, Instant until) {
    return handle
        .createUpdate(OFFER)
        .bind("id", id)
        .bind("code", codeHash)
        .bind("until", until.toEpochMilli())
        .execute();
  }

  static Optional<Kiosk> offered(Handle handle, String codeHash, Instant now) {
    return handle
        .createQuery(OFFERED)
        .bind("code", codeHash)
        .bind("now", now.toEpochMilli())
        .map((row, _) -> read(row))
        .findOne();
  }

  static Optional<Kiosk> register(Handle handle, String codeHash, String tokenHash, Instant now) {
    return handle
        .createQuery(REGISTER)
        .bind("code", codeHash)
        .bind("token", tokenHash)
        .bind("now", now.toEpochMilli())
        .map((row, _) -> read(row))
        .findOne();
  }

  static Optional<Kiosk> known(Handle handle, String tokenHash) {
    return handle
        .createQuery("select * from kiosk where token_hash = :token and ended_at is null")
        .bind("token", tokenHash)
        .map((row, _) -> read(row))
        .findOne();
  }

  static int seen(Handle handle, String id, Instant now) {
    return handle
        .createUpdate("update kiosk set seen_at = :now where id = :id")
        .bind("id", id)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  static boolean setPrints(Handle handle, String town, String id, boolean prints) {
    return handle
            .createUpdate(PRINTS)
            .bind("id", id)
            .bind("town", town)
            .bind("prints", prints ? 1 : 0)
            .execute()
        == 1;
  }

  static boolean end(Handle handle, String town, String id, Instant now) {
    return handle
            .createUpdate(END)
            .bind("id", id)
            .bind("town", town)
            .bind("now", now.toEpochMilli())
            .execute()
        == 1;
  }

  private static Kiosk read(ResultSet row) throws SQLException {
    return new Kiosk(
        row.getString("id"),
        row.getString("municipality"),
        row.getString("name"),
        row.getString("place"),
        row.getInt("prints") == 1,
        instant(row, "code_until"),
        instant(row, "registered_at"),
        instant(row, "seen_at"),
        instant(row, "ended_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
