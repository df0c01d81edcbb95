package dev.tesuri.admin.insight;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Days that are looked at together, in Japan.
///
/// @param from the first
/// @param to the last
/// @param name as one says it, for example 今月
public record Period(LocalDate from, LocalDate to, String name) {

  /// Days of the longest one.
  public static final int LONGEST = 366;

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A period ends before it begins.");
    }
  }

  /// Those that have a name.
  public enum Usual {
    MONTH("month", "今月"),
    LAST_MONTH("last-month", "先月"),
    TODAY("today", "きょう"),
    WEEK("week", "この7日間"),
    THIRTY("thirty", "この30日間");

    private final String code;
    private final String words;

    Usual(String code, String words) {
      this.code = code;
      this.words = words;
    }

    public String code() {
      return code;
    }

    public String words() {
      return words;
    }

    Period on(LocalDate today) {
      return switch (this) {
        case MONTH -> new Period(today.withDayOfMonth(1), today, words);
        case LAST_MONTH -> month(today.minusMonths(1), words);
        case TODAY -> new Period(today, today, words);
        case WEEK -> new Period(today.minusDays(6), today, words);
        case THIRTY -> new Period(today.minusDays(29), today, words);
      };
    }
  }

  /// The one of this code; this month for any other.
  public static Period of(String code, LocalDate today) {
    for (Usual usual : Usual.values()) {
      if (usual.code.equals(code)) {
        return usual.on(today);
      }
    }
    return Usual.MONTH.on(today);
  }

  /// From one day to another, as they were typed; empty when they are no such days, when there are
  /// more than [#LONGEST], or when they have not come yet.
  public static Optional<Period> between(String from, String to, LocalDate today) {
    try {
      var first = LocalDate.parse(from);
      var last = LocalDate.parse(to);
      return last.isBefore(first)
              || last.isAfter(today)
              || ChronoUnit.DAYS.between(first, last) >= LONGEST
          ? Optional.empty()
          : Optional.of(new Period(first, last, "えらんだ期間"));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// As long a time just before; for a month, or a month so far, the same of the month before.
  public Period before() {
    if (from.getDayOfMonth() != 1 || !from.equals(to.withDayOfMonth(1))) {
      long days = days();
      return new Period(from.minusDays(days), to.minusDays(days), "その前");
    }
    var whole = month(from.minusMonths(1), "前の月");
    boolean complete = to.getDayOfMonth() == to.lengthOfMonth();
    return complete ? whole : new Period(whole.from, to.minusMonths(1), "前の月の同じころ");
  }

  private static Period month(LocalDate day, String name) {
    return new Period(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()), name);
  }

  /// How many days it has.
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /// As people read it.
  public String written() {
    return from.equals(to) ? written(from) : written(from) + "から" + written(to) + "まで";
  }

  private static String written(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
