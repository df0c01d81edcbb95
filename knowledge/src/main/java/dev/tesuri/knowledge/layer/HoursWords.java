package dev.tesuri.knowledge.layer;

import dev.tesuri.knowledge.layer.Hours.Period;
import dev.tesuri.knowledge.layer.Hours.Weekly;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Hours as residents read them. Pure.
final class HoursWords {

  static final String DAYS = "月火水木金土日";

  private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private HoursWords() {}

  static String of(Weekly weekly) {
    return days(weekly)
        + " "
        + weekly.periods().stream().map(HoursWords::of).collect(Collectors.joining("と"));
  }

  private static String of(Period period) {
    return time(period.from()) + "から" + time(period.until()) + "まで";
  }

  private static String days(Weekly weekly) {
    if (!weekly.nth().isEmpty()) {
      return "毎月"
          + weekly.nth().stream().sorted().map(n -> "第" + n).collect(Collectors.joining("・"))
          + names(weekly.days());
    }
    if (weekly.days().size() == DayOfWeek.values().length) {
      return "毎日";
    }
    return weekly.days().equals(WORKDAYS) ? "平日" : names(weekly.days());
  }

  private static String names(Set<DayOfWeek> days) {
    return days.stream()
        .sorted()
        .map(day -> DAYS.charAt(day.getValue() - 1) + "曜日")
        .collect(Collectors.joining("・"));
  }

  /// A time of day, for example 午後5時15分.
  static String time(LocalTime time) {
    if (time.equals(LocalTime.NOON)) {
      return "正午";
    }
    boolean morning = time.isBefore(LocalTime.NOON);
    int hour = morning ? time.getHour() : time.getHour() - 12;
    return (morning ? "午前" : "午後")
        + hour
        + "時"
        + (time.getMinute() == 0 ? "" : time.getMinute() + "分");
  }
}
