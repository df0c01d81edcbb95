package dev.tesuri.bot.handover;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// The rows of table `summons`.
final class SummonsRows {

  private static final String NOTE =
      "insert into summons (ticket, at) values (:ticket, :at) on conflict (ticket) do nothing";

  private static final String FORGET = "delete from summons where ticket = :ticket";

  private SummonsRows() {}

  /// Notes that somebody is called to a ticket; `false` when that was done already.
  static boolean note(Handle handle, String ticket, Instant at) {
    return handle.createUpdate(NOTE).bind("ticket", ticket).bind("at", at.toEpochMilli()).execute()
        == 1;
  }

  static void forget(Handle handle, String ticket) {
    handle.createUpdate(FORGET).bind("ticket", ticket).execute();
  }
}
