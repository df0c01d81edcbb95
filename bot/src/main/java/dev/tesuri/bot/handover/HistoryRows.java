package dev.tesuri.bot.handover;

import dev.tesuri.bot.handover.Ticket.Happening;
import dev.tesuri.bot.handover.Ticket.Note;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The rows of tables `ticket_history` and `ticket_note`.
final class HistoryRows {

  static final String RESIDENT = "resident";
  static final String BOT = "bot";
  static final String SYSTEM = "system";

  private static final String ADD =
      """
      insert into ticket_history (ticket, n, at, what, who, detail)
      values (:ticket, (select coalesce(max(n), 0) + 1 from ticket_history where ticket = :ticket),
        :at, :what, :who, :detail)
      """;

  private static final String NOTE =
      """
      insert into ticket_note (id, ticket, at, supporter, text)
      values (:id, :ticket, :at, :supporter, :text)
      """;

  private HistoryRows() {}

  static void add(
      Handle handle, String ticket, Instant at, String what, String who, String detail) {
    handle
        .createUpdate(ADD)
        .bind("ticket", ticket)
        .bind("at", at.toEpochMilli())
        .bind("what", what)
        .bind("who", who)
        .bind("detail", detail)
        .execute();
  }

  static List<Happening> of(Handle handle, String ticket) {
    return handle
        .createQuery("select * from ticket_history where ticket = :ticket order by n")
        .bind("ticket", ticket)
        .map(
            (row, _) ->
                new Happening(
                    row.getLong("n"),
                    Instant.ofEpochMilli(row.getLong("at")),
                    row.getString("what"),
                    row.getString("who"),
                    row.getString("detail")))
        .list();
  }

  static void note(Handle handle, String id, String ticket, Note note) {
    handle
        .createUpdate(NOTE)
        .bind("id", id)
        .bind("ticket", ticket)
        .bind("at", note.at().toEpochMilli())
        .bind("supporter", note.supporter())
        .bind("text", note.text())
        .execute();
  }

  static List<Note> notes(Handle handle, String ticket) {
    return handle
        .createQuery("select * from ticket_note where ticket = :ticket order by at, id")
        .bind("ticket", ticket)
        .map(
            (row, _) ->
                new Note(
                    Instant.ofEpochMilli(row.getLong("at")),
                    row.getString("supporter"),
                    row.getString("text")))
        .list();
  }
}
