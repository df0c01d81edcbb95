package dev.tesuri.admin.desk;

import dev.tesuri.bot.handover.OfficeHours;
import dev.tesuri.bot.handover.OfficeHours.Window;
import dev.tesuri.bot.handover.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// Times as supporters read them, in Japan.
public final class Times {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("H:mm").withZone(OfficeHours.JAPAN);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("M月d日 H:mm").withZone(OfficeHours.JAPAN);
  private static final int HOUR = 60;

  private Times() {}

  /// For example 9:05.
  public static String clock(Instant at) {
    return CLOCK.format(at);
  }

  /// For example 11月27日 9:00から10:00まで.
  public static String window(Window window) {
    return DAY.format(window.from()) + "から" + CLOCK.format(window.until()) + "まで";
  }

  /// A case in speech between supporters: when it came, and the end of its id, for example 9:05の受付
  // c4f2.
  static String number(Ticket ticket) {
    String id = ticket.id();
    return clock(ticket.openedAt()) + "の受付 " + id.substring(Math.max(0, id.length() - 4));
  }

  /// How long something lasts, for example 1時間5分; below a minute 1分未満.
  public static String length(Duration length) {
    long minutes = Math.max(0, length.toMinutes());
    if (minutes == 0) {
      return "1分未満";
    }
    long rest = minutes % HOUR;
    String hours = minutes < HOUR ? "" : minutes / HOUR + "時間";
    return hours + (rest == 0 && !hours.isEmpty() ? "" : rest + "分");
  }
}
