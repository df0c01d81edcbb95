package dev.tesuri.bot.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of table `visit`.
final class VisitRows {

  private static final String INSERT =
      """
      insert into visit (id, municipality, supporter, channel, place, device, begun_at, topic)
      values (:id, :municipality, :supporter, :channel, :place, :device, :begun, '')
      """;

  private static final String SELECT =
      """
      select id, municipality, supporter, channel, place, device, begun_at, topic,
        age, stage, trouble, result, handed_to, safety, logged_out, satisfaction, note, ended_at
      from visit
      """;

  private static final String ABOUT =
      """
      update visit set topic = :topic
      where id = :id and municipality = :municipality and supporter = :supporter
        and ended_at is null
      """;

  private static final String END =
      """
      update visit set age = :age, stage = :stage, trouble = :trouble, result = :result,
        handed_to = :handed, safety = :safety, logged_out = :out, satisfaction = :satisfaction,
        note = :note, ended_at = :ended
      where id = :id and municipality = :municipality and supporter = :supporter
        and ended_at is null
      """;

  private static final String RESULTS =
      """
      select result, count(*) as many from visit
      where municipality = :municipality and ended_at >= :since group by result
      """;

  private static final String SATISFACTIONS =
      """
      select satisfaction, count(*) as many from visit
      where municipality = :municipality and ended_at >= :since
        and satisfaction is not null and satisfaction <> 'untold'
      group by satisfaction
      """;

  private VisitRows() {}

  static void insert(Handle handle, Visit visit) {
    handle
        .createUpdate(INSERT)
        .bind("id", visit.id())
        .bind("municipality", visit.municipality())
        .bind("supporter", visit.supporter())
        .bind("channel", visit.channel().code())
        .bind("place", visit.place())
        .bind("device", visit.device().code())
        .bind("begun", visit.begunAt().toEpochMilli())
        .execute();
  }

  static Optional<Visit> find(Handle handle, String municipality, String id) {
    return handle
        .createQuery(SELECT + "where id = :id and municipality = :municipality")
        .bind("id", id)
        .bind("municipality", municipality)
        .map((row, _) -> read(row))
        .findOne();
  }

  static List<Visit> open(Handle handle, String municipality, String supporter, int most) {
    return handle
        .createQuery(
            SELECT
                + "where municipality = :municipality and supporter = :supporter"
                + " and ended_at is null order by begun_at limit :most")
        .bind("municipality", municipality)
        .bind("supporter", supporter)
        .bind("most", most)
        .map((row, _) -> read(row))
        .list();
  }

  static List<Visit> ended(Handle handle, String municipality, Instant since, int most) {
    return handle
        .createQuery(
            SELECT
                + "where municipality = :municipality and ended_at >= :since"
                + " order by ended_at desc limit :most")
        .bind("municipality", municipality)
        .bind("since", since.toEpochMilli())
        .bind("most", most)
        .map((row, _) -> read(row))
        .list();
  }

  static boolean about(
      Handle handle, String municipality, String supporter, String id, String topic) {
    return handle
            .createUpdate(ABOUT)
            .bind("topic", topic)
            .bind("id", id)
            .bind("municipality", municipality)
            .bind("supporter", supporter)
            .execute()
        == 1;
  }

  static boolean end(
      Handle handle, String municipality, String supporter, String id, Visit.End end) {
    return handle
            .createUpdate(END)
            .bind("age", end.age().code())
            .bind("stage", end.stage().code())
            .bind("trouble", end.trouble().code())
            .bind("result", end.result().code())
            .bind("handed", end.handedTo())
            .bind("safety", end.safety().code())
            .bind("out", end.loggedOut() ? 1 : 0)
            .bind("satisfaction", end.satisfaction().code())
            .bind("note", end.note())
            .bind("ended", end.at().toEpochMilli())
            .bind("id", id)
            .bind("municipality", municipality)
            .bind("supporter", supporter)
            .execute()
        == 1;
  }

  static Map<Result, Long> results(Handle handle, String municipality, Instant since) {
    Map<Result, Long> results = new EnumMap<>(Result.class);
    handle
        .createQuery(RESULTS)
        .bind("municipality", municipality)
        .bind("since", since.toEpochMilli())
        .map(
            (row, _) ->
                Map.entry(coded(Result.values(), row.getString("result")), row.getLong("many")))
        .forEach(entry -> results.put(entry.getKey(), entry.getValue()));
    return results;
  }

  static Map<Satisfaction, Long> satisfactions(Handle handle, String municipality, Instant since) {
    Map<Satisfaction, Long> told = new EnumMap<>(Satisfaction.class);
    handle
        .createQuery(SATISFACTIONS)
        .bind("municipality", municipality)
        .bind("since", since.toEpochMilli())
        .map((row, _) -> Map.entry(satisfaction(row), row.getLong("many")))
        .forEach(entry -> told.put(entry.getKey(), entry.getValue()));
    return told;
  }

  private static Satisfaction satisfaction(ResultSet row) throws SQLException {
    String code = row.getString("satisfaction");
    return code == null ? Satisfaction.UNTOLD : coded(Satisfaction.values(), code);
  }

  private static Visit read(ResultSet row) throws SQLException {
    return new Visit(
        row.getString("id"),
        row.getString("municipality"),
        row.getString("supporter"),
        coded(Channel.values(), row.getString("channel")),
        row.getString("place"),
        coded(Device.values(), row.getString("device")),
        Instant.ofEpochMilli(row.getLong("begun_at")),
        row.getString("topic"),
        row.getObject("ended_at") == null ? Optional.empty() : Optional.of(end(row)));
  }

  private static Visit.End end(ResultSet row) throws SQLException {
    return new Visit.End(
        coded(AgeBand.values(), row.getString("age")),
        coded(Stage.values(), row.getString("stage")),
        coded(Trouble.values(), row.getString("trouble")),
        coded(Result.values(), row.getString("result")),
        row.getString("handed_to"),
        coded(Safety.values(), row.getString("safety")),
        row.getInt("logged_out") == 1,
        satisfaction(row),
        row.getString("note"),
        Instant.ofEpochMilli(row.getLong("ended_at")));
  }

  private static <T extends Coded> T coded(T[] all, String code) {
    return Coded.of(all, code)
        .orElseThrow(() -> new IllegalStateException("unknown code in visit: " + code));
  }
}
