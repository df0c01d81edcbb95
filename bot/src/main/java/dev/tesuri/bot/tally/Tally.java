package dev.tesuri.bot.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Daily counts per town, topic and step. Added in the transaction of the event they count, so that
/// a count is never more or less than what happened; they outlive the erasure of conversations.
///
/// A day is a day in Japan.
public final class Tally {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private static final String ADD =
      """
      insert into tally (day, municipality, topic, step, what, count)
      values (:day, :municipality, :topic, :step, :what, :count)
      on conflict (day, municipality, topic, step, what) do update set count = tally.count + excluded.count
      """;

  private static final String SUM_OF_DAY =
      """
      select what, sum(count) as total from tally
      where day = :day and municipality = :municipality group by what order by what
      """;

  private Tally() {}

  // Rows are touched in one order, so that two transactions on PostgreSQL cannot wait for each
  // other.
  public static void add(Handle handle, Instant at, String municipality, List<Count> counts) {
    var ordered =
        counts.stream()
            .collect(
                Collectors.groupingBy(
                    count -> count.topic() + "\n" + count.step() + "\n" + count.what().code(),
                    TreeMap::new,
                    Collectors.toList()));
    ordered.values().forEach(same -> add(handle, at, municipality, same.getFirst(), same.size()));
  }

  private static void add(Handle handle, Instant at, String municipality, Count count, int times) {
    handle
        .createUpdate(ADD)
        .bind("day", day(at))
        .bind("municipality", municipality)
        .bind("topic", count.topic())
        .bind("step", count.step())
        .bind("what", count.what().code())
        .bind("count", times)
        .execute();
  }

  /// How often each thing happened on the day of `at`, by code.
  public static Map<String, Long> ofDay(Handle handle, Instant at, String municipality) {
    return handle
        .createQuery(SUM_OF_DAY)
        .bind("day", day(at))
        .bind("municipality", municipality)
        .map((row, _) -> Map.entry(row.getString("what"), row.getLong("total")))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, JAPAN).toString();
  }
}
