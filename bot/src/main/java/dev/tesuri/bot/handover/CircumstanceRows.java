package dev.tesuri.bot.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The rows of table `circumstance`.
final class CircumstanceRows {

  private static final String PUT =
      """
      insert into circumstance (conversation, device, reading, place, gone)
      values (:conversation, :device, :reading, :place, :gone)
      on conflict (conversation) do update set device = excluded.device,
        reading = excluded.reading, place = excluded.place, gone = excluded.gone
      """;

  private static final String PLACES =
      """
      select ticket.id, device, reading, place, gone
      from ticket join circumstance on circumstance.conversation = ticket.conversation
      where ticket.municipality = :town and ticket.state <> 'closed' and place <> ''
      """;

  private CircumstanceRows() {}

  static int put(Handle handle, String conversation, Circumstances now) {
    return handle
        .createUpdate(PUT)
        .bind("conversation", conversation)
        .bind("device", now.device())
        .bind("reading", now.reading())
        .bind("place", now.place())
        .bind("gone", now.gone() ? 1 : 0)
        .execute();
  }

  static int leave(Handle handle, String conversation) {
    return handle
        .createUpdate("update circumstance set gone = 1 where conversation = :id and place <> ''")
        .bind("id", conversation)
        .execute();
  }

  static Circumstances of(Handle handle, String conversation) {
    return handle
        .createQuery("select * from circumstance where conversation = :id")
        .bind("id", conversation)
        .map((row, _) -> read(row))
        .findOne()
        .orElse(Circumstances.UNKNOWN);
  }

  /// The places of open tickets that came from kiosks, by ticket.
  static Map<String, String> places(Handle handle, String town) {
    return handle
        .createQuery(PLACES)
        .bind("town", town)
        .map((row, _) -> Map.entry(row.getString("id"), read(row).whereabouts()))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Circumstances read(ResultSet row) throws SQLException {
    return new Circumstances(
        row.getString("device"),
        row.getString("reading"),
        row.getString("place"),
        row.getInt("gone") == 1);
  }
}
