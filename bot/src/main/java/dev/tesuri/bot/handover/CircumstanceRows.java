package dev.tesuri.bot.handover;

import org.jdbi.v3.core.Handle;

/// The rows of table `circumstance`.
final class CircumstanceRows {

  private static final String PUT =
      """
      insert into circumstance (conversation, device, reading)
      values (:conversation, :device, :reading)
      on conflict (conversation) do update set device = excluded.device, reading = excluded.reading
      """;

  private CircumstanceRows() {}

  static int put(Handle handle, String conversation, Circumstances now) {
    return handle
        .createUpdate(PUT)
        .bind("conversation", conversation)
        .bind("device", now.device())
        .bind("reading", now.reading())
        .execute();
  }

  static Circumstances of(Handle handle, String conversation) {
    return handle
        .createQuery("select device, reading from circumstance where conversation = :id")
        .bind("id", conversation)
        .map((row, _) -> new Circumstances(row.getString("device"), row.getString("reading")))
        .findOne()
        .orElse(Circumstances.UNKNOWN);
  }
}
