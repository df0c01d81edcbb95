package dev.tesuri.admin.editor;

import dev.tesuri.knowledge.editorial.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Times of versions, as editors read them.
public final class TextTimes {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

  private TextTimes() {}

  /// A moment in Japan.
  public static String of(Instant at) {
    return TIME.format(at);
  }

  /// When a version was decided on; empty when it was not.
  public static String decided(Revision revision) {
    var at = revision.decidedAt();
    return at == null ? "" : of(at);
  }

  /// A day, or nothing.
  public static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /// From when until when a version holds; empty when it simply holds.
  public static String term(Revision revision) {
    String from = day(revision.from());
    String until = day(revision.until());
    return from.isEmpty() && until.isEmpty()
        ? ""
        : (from.isEmpty() ? "" : from + "から") + (until.isEmpty() ? "" : until + "まで");
  }
}
