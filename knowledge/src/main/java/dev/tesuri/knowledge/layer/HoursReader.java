package dev.tesuri.knowledge.layer;

import dev.tesuri.knowledge.content.Faults;
import dev.tesuri.knowledge.content.Line;
import dev.tesuri.knowledge.layer.Hours.ClosedDays;
import dev.tesuri.knowledge.layer.Hours.Period;
import dev.tesuri.knowledge.layer.Hours.Span;
import dev.tesuri.knowledge.layer.Hours.Weekly;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads hours as a layer writes them: `月-金 9:00-12:00 13:00-17:00 / 第2日 9:00-12:00`. What
/// cannot be read is a fault of its line.
final class HoursReader {

  static final String CLOSED = "休み";

  private static final Pattern DAYS =
      Pattern.compile("(?:第([1-5](?:・第?[1-5])*))?([月火水木金土日]+|([月火水木金土日])-([月火水木金土日])|毎日)");
  private static final Pattern PERIOD = Pattern.compile("(\\d{1,2}):(\\d{2})-(\\d{1,2}):(\\d{2})");
  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:-(\\d{1,2})/(\\d{1,2}))?");
  private static final String NTH = "・第?";

  private final Faults faults;

  HoursReader(Faults faults) {
    this.faults = faults;
  }

  List<Weekly> weekly(Line written) {
    return Arrays.stream(written.text().split("/", -1))
        .map(rule -> rule(new Line(written.number(), rule.strip())))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Weekly> rule(Line written) {
    String[] words = written.text().split("\\s+", 2);
    Matcher days = DAYS.matcher(words[0]);
    if (!days.matches() || words.length < 2) {
      faults.error(
          written.number(),
          "`"
              + written.text()
              + "` は時間の形ではありません。曜日と時刻で書いてください：月-金 9:00-12:00 13:00-17:00 / 第2日 9:00-12:00");
      return Optional.empty();
    }
    return Optional.of(
        new Weekly(days(days), nth(days), periods(new Line(written.number(), words[1]))));
  }

  private static Set<DayOfWeek> days(Matcher written) {
    if (written.group(2).equals("毎日")) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    if (written.group(3) == null) {
      return written.group(2).chars().mapToObj(HoursReader::day).collect(Collectors.toSet());
    }
    var days = EnumSet.noneOf(DayOfWeek.class);
    var last = day(written.group(4).charAt(0));
    for (var day = day(written.group(3).charAt(0)); days.add(day) && day != last; ) {
      day = day.plus(1);
    }
    return days;
  }

  private static DayOfWeek day(int name) {
    return DayOfWeek.of(HoursWords.DAYS.indexOf(name) + 1);
  }

  private static Set<Integer> nth(Matcher written) {
    return written.group(1) == null
        ? Set.of()
        : Arrays.stream(written.group(1).split(NTH, -1))
            .map(Integer::valueOf)
            .collect(Collectors.toSet());
  }

  /// Times of one day; 「休み」 for none.
  List<Period> periods(Line written) {
    if (written.text().equals(CLOSED)) {
      return List.of();
    }
    List<Period> periods = new ArrayList<>();
    for (String word : written.text().split("\\s+", -1)) {
      period(new Line(written.number(), word)).ifPresent(periods::add);
    }
    for (int i = 1; i < periods.size(); i++) {
      if (periods.get(i).from().isBefore(periods.get(i - 1).until())) {
        faults.error(written.number(), "`" + written.text() + "` の時刻が重なっています。順に並べてください。");
      }
    }
    return periods;
  }

  private Optional<Period> period(Line written) {
    Matcher times = PERIOD.matcher(written.text());
    try {
      if (times.matches()) {
        var from = LocalTime.of(number(times, 1), number(times, 2));
        var until = LocalTime.of(number(times, 3), number(times, 4));
        if (from.isBefore(until)) {
          return Optional.of(new Period(from, until));
        }
      }
    } catch (DateTimeException _) {
      // Told below.
    }
    faults.error(
        written.number(), "`" + written.text() + "` は開く時刻の形ではありません。9:00-17:00 のように書いてください。");
    return Optional.empty();
  }

  /// `祝日 12/29-1/3`.
  ClosedDays closed(Line written) {
    boolean holidays = false;
    List<Span> spans = new ArrayList<>();
    for (String word : written.text().split("\\s+", -1)) {
      if (word.equals("祝日")) {
        holidays = true;
      } else {
        span(new Line(written.number(), word)).ifPresent(spans::add);
      }
    }
    return new ClosedDays(holidays, spans);
  }

  private Optional<Span> span(Line written) {
    Matcher days = SPAN.matcher(written.text());
    try {
      if (days.matches()) {
        var from = MonthDay.of(number(days, 1), number(days, 2));
        return Optional.of(
            new Span(
                from,
                days.group(3) == null ? from : MonthDay.of(number(days, 3), number(days, 4))));
      }
    } catch (DateTimeException _) {
      // Told below.
    }
    faults.error(
        written.number(), "`" + written.text() + "` は休みの日の形ではありません。祝日 や 12/29-1/3 のように書いてください。");
    return Optional.empty();
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
