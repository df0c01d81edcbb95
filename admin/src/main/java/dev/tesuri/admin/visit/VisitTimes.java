package dev.tesuri.admin.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Times of consultations as supporters read them.
final class VisitTimes {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("M/d H:mm").withZone(ZoneId.of("Asia/Tokyo"));

  private VisitTimes() {}

  static String clock(Instant at) {
    return CLOCK.format(at);
  }

  static String length(Instant from, Instant to) {
    long minutes = Duration.between(from, to).toMinutes();
    return minutes < 1 ? "1分未満" : minutes + "分";
  }
}
