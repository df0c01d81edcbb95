package dev.tesuri.bot.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The rows of table `shortfall`.
public final class ShortfallRows {

  private static final String INSERT =
      """
      insert into shortfall (id, municipality, ticket, kind, topic, step, words, told_at)
      values (:id, :municipality, :ticket, :kind, :topic, :step, :words, :at)
      """;

  private static final String OPEN =
      """
      select id, kind, topic, step, words, told_at from shortfall
      where municipality = :municipality and settled_at is null order by told_at, id limit :most
      """;

  private static final String SETTLE =
      """
      update shortfall set settled_at = :at
      where id = :id and municipality = :municipality and settled_at is null
      """;

  private ShortfallRows() {}

  static void insert(Handle handle, String municipality, String ticket, Shortfall told) {
    handle
        .createUpdate(INSERT)
        .bind("id", told.id())
        .bind("municipality", municipality)
        .bind("ticket", ticket)
        .bind("kind", told.kind().code())
        .bind("topic", told.topic())
        .bind("step", told.step())
        .bind("words", told.words())
        .bind("at", told.toldAt().toEpochMilli())
        .execute();
  }

  static List<Shortfall> open(Handle handle, String municipality, int most) {
    return handle
        .createQuery(OPEN)
        .bind("municipality", municipality)
        .bind("most", most)
        .map((row, _) -> read(row))
        .list();
  }

  /// Marks one as dealt with, in the transaction that tells who did it.
  ///
  /// @return whether there was such an open one in the town
  public static boolean settle(Handle handle, String municipality, String id, Instant at) {
    return handle
            .createUpdate(SETTLE)
            .bind("id", id)
            .bind("municipality", municipality)
            .bind("at", at.toEpochMilli())
            .execute()
        == 1;
  }

  private static Shortfall read(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return new Shortfall(
        row.getString("id"),
        Shortfall.Kind.of(kind)
            .orElseThrow(() -> new IllegalStateException("unknown kind of shortfall: " + kind)),
        row.getString("topic"),
        row.getString("step"),
        row.getString("words"),
        Instant.ofEpochMilli(row.getLong("told_at")));
  }
}
