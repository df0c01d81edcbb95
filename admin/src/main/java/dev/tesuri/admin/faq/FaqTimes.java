package dev.tesuri.admin.faq;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Times as editors read them.
final class FaqTimes {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

  private FaqTimes() {}

  static String time(Instant at) {
    return TIME.format(at);
  }
}
