package dev.tesuri.knowledge.layer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// When something is open, as data: weekly periods, days on which it is closed, special days. A
/// value; times are times in Japan.
///
/// @param weekly several may hold on one day
/// @param closed wins over `weekly`
/// @param special wins over both; a day without periods is closed
public record Hours(List<Weekly> weekly, ClosedDays closed, Map<LocalDate, List<Period>> special) {

  /// How far ahead an opening is looked for.
  private static final int DAYS_AHEAD = 60;

  public Hours {
    weekly = List.copyOf(weekly);
    special = Map.copyOf(special);
  }

  /// From the one time on, until just before the other.
  public record Period(LocalTime from, LocalTime until) {

    /// Whether the time lies in it.
    public boolean holds(LocalTime time) {
      return !time.isBefore(from) && time.isBefore(until);
    }
  }

  /// Periods of some days of the week.
  ///
  /// @param nth which of them in the month, from 1; empty for all
  /// @param periods in order, without overlap
  public record Weekly(Set<DayOfWeek> days, Set<Integer> nth, List<Period> periods) {

    public Weekly {
      days = Set.copyOf(days);
      nth = Set.copyOf(nth);
      periods = List.copyOf(periods);
    }

    boolean holds(LocalDate day) {
      return days.contains(day.getDayOfWeek())
          && (nth.isEmpty() || nth.contains((day.getDayOfMonth() + 6) / 7));
    }
  }

  /// Days on which it is closed every year.
  ///
  /// @param holidays whether the national holidays are among them
  /// @param spans may go over the end of the year
  public record ClosedDays(boolean holidays, List<Span> spans) {

    public static final ClosedDays NONE = new ClosedDays(false, List.of());

    public ClosedDays {
      spans = List.copyOf(spans);
    }

    boolean holds(LocalDate day) {
      return (holidays && Holidays.name(day).isPresent())
          || spans.stream().anyMatch(span -> span.holds(MonthDay.from(day)));
    }
  }

  /// Days of every year, first and last included.
  public record Span(MonthDay from, MonthDay until) {

    boolean holds(MonthDay day) {
      boolean begun = !day.isBefore(from);
      boolean lasts = !day.isAfter(until);
      return from.isAfter(until) ? begun || lasts : begun && lasts;
    }
  }

  /// An open time of one day.
  public record Opening(LocalDate day, Period period) {

    public LocalDateTime from() {
      return day.atTime(period.from());
    }

    public LocalDateTime until() {
      return day.atTime(period.until());
    }
  }

  /// The periods of a day, in order; none when it is closed.
  public List<Period> periods(LocalDate day) {
    var named = special.get(day);
    if (named != null) {
      return named;
    }
    return closed.holds(day)
        ? List.of()
        : weekly.stream()
            .filter(rule -> rule.holds(day))
            .flatMap(rule -> rule.periods().stream())
            .sorted((one, other) -> one.from().compareTo(other.from()))
            .toList();
  }

  /// The period in which this moment lies; empty when it is closed.
  public Optional<Opening> at(LocalDateTime moment) {
    return periods(moment.toLocalDate()).stream()
        .filter(period -> period.holds(moment.toLocalTime()))
        .findFirst()
        .map(period -> new Opening(moment.toLocalDate(), period));
  }

  /// The openings that begin after this moment, in order; ends after two months.
  public Stream<Opening> after(LocalDateTime moment) {
    return IntStream.rangeClosed(0, DAYS_AHEAD)
        .mapToObj(moment.toLocalDate()::plusDays)
        .flatMap(day -> periods(day).stream().map(period -> new Opening(day, period)))
        .filter(opening -> opening.from().isAfter(moment));
  }

  /// What residents read, for example 「平日 午前9時から午後5時まで」. Closed and special days
  /// are not in it.
  public String words() {
    return weekly.stream().map(HoursWords::of).collect(Collectors.joining("、"));
  }
}
