package dev.tesuri.knowledge.layer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The national holidays of Japan, computed from the law (国民の祝日に関する法律). Pure.
///
/// Valid from 2020 to 2099. The days of the equinoxes are those of the usual formula; the
/// government announces them in February of the year before. The moved days of 2020 and 2021 are
/// in it.
public final class Holidays {

  private static final String SUBSTITUTE = "休日（振替）";
  private static final String BETWEEN = "国民の休日";

  private Holidays() {}

  /// The name of the holiday on this day; empty on any other day.
  public static Optional<String> name(LocalDate day) {
    return Optional.ofNullable(of(day.getYear()).get(day));
  }

  /// All holidays of a year, in order.
  ///
  /// @throws IllegalArgumentException outside 2020 to 2099
  public static Map<LocalDate, String> of(int year) {
    if (year < 2020 || year > 2099) {
      throw new IllegalArgumentException("no holidays are known of " + year);
    }
    var named = named(year);
    Map<LocalDate, String> all = new TreeMap<>(named);
    named.keySet().forEach(day -> addBetween(day, named, all));
    named.keySet().stream()
        .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
        .forEach(sunday -> addSubstitute(sunday, named, all));
    return all;
  }

  // The next day that is no holiday by itself.
  private static void addSubstitute(
      LocalDate sunday, Map<LocalDate, String> named, Map<LocalDate, String> all) {
    var day = sunday.plusDays(1);
    while (named.containsKey(day)) {
      day = day.plusDays(1);
    }
    all.put(day, SUBSTITUTE);
  }

  // A day between two holidays is free.
  private static void addBetween(
      LocalDate day, Map<LocalDate, String> named, Map<LocalDate, String> all) {
    var between = day.plusDays(1);
    if (named.containsKey(day.plusDays(2)) && !named.containsKey(between)) {
      all.put(between, BETWEEN);
    }
  }

  private static Map<LocalDate, String> named(int year) {
    Map<LocalDate, String> days = new TreeMap<>();
    days.put(LocalDate.of(year, 1, 1), "元日");
    days.put(monday(year, 1, 2), "成人の日");
    days.put(LocalDate.of(year, 2, 11), "建国記念の日");
    days.put(LocalDate.of(year, 2, 23), "天皇誕生日");
    days.put(LocalDate.of(year, 3, equinox(year, 20.8431)), "春分の日");
    days.put(LocalDate.of(year, 4, 29), "昭和の日");
    days.put(LocalDate.of(year, 5, 3), "憲法記念日");
    days.put(LocalDate.of(year, 5, 4), "みどりの日");
    days.put(LocalDate.of(year, 5, 5), "こどもの日");
    days.put(moved(year, MonthDay.of(7, 23), MonthDay.of(7, 22), monday(year, 7, 3)), "海の日");
    days.put(moved(year, MonthDay.of(8, 10), MonthDay.of(8, 8), LocalDate.of(year, 8, 11)), "山の日");
    days.put(monday(year, 9, 3), "敬老の日");
    days.put(LocalDate.of(year, 9, equinox(year, 23.2488)), "秋分の日");
    days.put(moved(year, MonthDay.of(7, 24), MonthDay.of(7, 23), monday(year, 10, 2)), "スポーツの日");
    days.put(LocalDate.of(year, 11, 3), "文化の日");
    days.put(LocalDate.of(year, 11, 23), "勤労感謝の日");
    return days;
  }

  // For the games of Tokyo.
  private static LocalDate moved(int year, MonthDay in2020, MonthDay in2021, LocalDate usual) {
    return switch (year) {
      case 2020 -> in2020.atYear(year);
      case 2021 -> in2021.atYear(year);
      default -> usual;
    };
  }

  private static LocalDate monday(int year, int month, int nth) {
    return LocalDate.of(year, month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.MONDAY));
  }

  private static int equinox(int year, double base) {
    int since = Year.of(year).getValue() - 1980;
    return (int) (base + 0.242194 * since - Math.floorDiv(since, 4));
  }
}
