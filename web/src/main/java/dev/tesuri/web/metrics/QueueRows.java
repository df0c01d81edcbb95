package dev.tesuri.web.metrics;

import dev.tesuri.knowledge.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What the rows tell of how busy it is, over all towns. Sums alone.
public final class QueueRows {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private QueueRows() {}

  /// The gauges of the rows.
  public static Map<Measure, Map<String, Double>> read(Database database, Instant now) {
    return database.read(handle -> gauges(handle, now));
  }

  private static Map<Measure, Map<String, Double>> gauges(Handle handle, Instant now) {
    var gauges = new HashMap<Measure, Map<String, Double>>();
    handle
        .createQuery(
            """
            select count(case when state = 'waiting' then 1 end) as waiting,
              count(case when state = 'claimed' then 1 end) as held,
              min(case when state = 'waiting' then waiting_since end) as oldest
            from ticket where state <> 'closed'
            """)
        .map(
            (row, _) -> {
              gauges.put(Measure.WAITING, Map.of("", row.getDouble("waiting")));
              gauges.put(Measure.HELD, Map.of("", row.getDouble("held")));
              long oldest = row.getLong("oldest");
              double age = row.wasNull() ? 0 : (now.toEpochMilli() - oldest) / 1000.0;
              gauges.put(Measure.OLDEST, Map.of("", Math.max(0, age)));
              return true;
            })
        .one();
    gauges.put(Measure.TODAY, today(handle, now));
    double editions =
        handle
            .createQuery("select coalesce(sum(edition), 0) from editorial")
            .mapTo(Double.class)
            .one();
    gauges.put(Measure.EDITIONS, Map.of("", editions));
    return gauges;
  }

  private static Map<String, Double> today(Handle handle, Instant now) {
    var counts = new HashMap<String, Double>();
    handle
        .createQuery("select what, sum(count) as total from tally where day = :day group by what")
        .bind("day", LocalDate.ofInstant(now, JAPAN).toString())
        .map((row, _) -> counts.put(row.getString("what"), row.getDouble("total")))
        .list();
    return counts;
  }
}
