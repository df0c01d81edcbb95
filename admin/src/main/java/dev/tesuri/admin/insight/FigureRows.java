package dev.tesuri.admin.insight;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What is counted of a town over some days: `tally`, and the ends of tickets and visits. Numbers
/// alone are read.
final class FigureRows {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private static final String BY_STEP =
      """
      select topic, step, what, sum(count) as many from tally
      where municipality = :town and day between :from and :to group by topic, step, what
      order by topic, step, what
      """;

  private static final String BY_DAY =
      """
      select day, what, sum(count) as many from tally
      where municipality = :town and day between :from and :to group by day, what
      """;

  private static final String SUMS =
      """
      select what as name, sum(count) as many from tally
      where municipality = :town and day between :from and :to group by what
      """;

  private static final String ENDINGS =
      """
      select outcome as name, count(*) as many from ticket
      where municipality = :town and state = 'closed' and closed_at >= :since and closed_at < :until
        and outcome is not null
      group by outcome
      """;

  private static final String TOLD =
      """
      select answer as name, count(*) as many from ticket
      where municipality = :town and state = 'closed' and closed_at >= :since and closed_at < :until
        and answer is not null
      group by answer
      """;

  private static final String WAITS =
      """
      select waited from ticket
      where municipality = :town and waited is not null
        and claimed_at >= :since and claimed_at < :until
      order by waited
      """;

  private static final String CHANNELS =
      """
      select channel as name, count(*) as many from visit
      where municipality = :town and ended_at >= :since and ended_at < :until group by channel
      """;

  private static final String RESULTS =
      """
      select result as name, count(*) as many from visit
      where municipality = :town and ended_at >= :since and ended_at < :until group by result
      """;

  private final Handle handle;
  private final String town;
  private final Period period;

  /// The rows of one town and period, read on one snapshot.
  FigureRows(Handle handle, String town, Period period) {
    this.handle = handle;
    this.town = town;
    this.period = period;
  }

  /// A count of one thing on one step.
  record OfStep(String topic, String step, String what, long many) {}

  /// A count of one thing on one day.
  record OfDay(String day, String what, long many) {}

  List<OfStep> bySteps() {
    return handle
        .createQuery(BY_STEP)
        .bind("town", town)
        .bind("from", period.from().toString())
        .bind("to", period.to().toString())
        .map(
            (row, _) ->
                new OfStep(
                    row.getString("topic"),
                    row.getString("step"),
                    row.getString("what"),
                    row.getLong("many")))
        .list();
  }

  List<OfDay> byDays() {
    return handle
        .createQuery(BY_DAY)
        .bind("town", town)
        .bind("from", period.from().toString())
        .bind("to", period.to().toString())
        .map(
            (row, _) -> new OfDay(row.getString("day"), row.getString("what"), row.getLong("many")))
        .list();
  }

  Map<String, Long> sums() {
    Map<String, Long> sums = new LinkedHashMap<>();
    handle
        .createQuery(SUMS)
        .bind("town", town)
        .bind("from", period.from().toString())
        .bind("to", period.to().toString())
        .map((row, _) -> Map.entry(row.getString("name"), row.getLong("many")))
        .forEach(entry -> sums.put(entry.getKey(), entry.getValue()));
    return sums;
  }

  /// Closed tickets by the code of their ending.
  Map<String, Long> endings() {
    return counted(ENDINGS);
  }

  /// What residents said it came to, by code.
  Map<String, Long> told() {
    return counted(TOLD);
  }

  /// How long residents waited for a person, in milliseconds, shortest first.
  List<Long> waits() {
    return handle
        .createQuery(WAITS)
        .bind("town", town)
        .bind("since", since())
        .bind("until", until())
        .mapTo(Long.class)
        .list();
  }

  /// Visits by how the person came.
  Map<String, Long> channels() {
    return counted(CHANNELS);
  }

  /// Visits by how they ended.
  Map<String, Long> results() {
    return counted(RESULTS);
  }

  private Map<String, Long> counted(String question) {
    Map<String, Long> counted = new LinkedHashMap<>();
    handle
        .createQuery(question)
        .bind("town", town)
        .bind("since", since())
        .bind("until", until())
        .map((row, _) -> Map.entry(row.getString("name"), row.getLong("many")))
        .forEach(entry -> counted.put(entry.getKey(), entry.getValue()));
    return counted;
  }

  private long since() {
    return period.from().atStartOfDay(JAPAN).toInstant().toEpochMilli();
  }

  private long until() {
    return period.to().plusDays(1).atStartOfDay(JAPAN).toInstant().toEpochMilli();
  }
}
