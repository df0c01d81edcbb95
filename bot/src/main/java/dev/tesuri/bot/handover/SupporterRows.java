package dev.tesuri.bot.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The rows of tables `supporter` and `presence`.
final class SupporterRows {

  private static final String PUT =
      """
      insert into supporter (id, municipality, name, teams, capacity)
      values (:id, :municipality, :name, :teams, :capacity)
      on conflict (id) do update set municipality = excluded.municipality, name = excluded.name,
        teams = excluded.teams, capacity = excluded.capacity
      """;

  private static final String HOLD =
      """
      update supporter set id = id where id = :id
      returning id, municipality, name, teams, capacity
      """;

  private static final String BEAT =
      """
      insert into presence (supporter, municipality, seen_at, accepting)
      select id, municipality, :now, :accepting from supporter where id = :id
      on conflict (supporter) do update set municipality = excluded.municipality,
        seen_at = excluded.seen_at, accepting = excluded.accepting
      """;

  private static final String SEEN =
      """
      insert into presence (supporter, municipality, seen_at, accepting)
      select id, municipality, :now, 1 from supporter where id = :id
      on conflict (supporter) do update set municipality = excluded.municipality,
        seen_at = excluded.seen_at
      """;

  private static final String HERE =
      """
      select s.id, s.municipality, s.name, s.teams, s.capacity, p.accepting,
        (select count(*) from ticket t where t.owner = s.id and t.state = 'claimed') as held
      from presence p join supporter s on s.id = p.supporter
      where s.municipality = :town and p.seen_at > :since order by s.name, s.id
      """;

  private SupporterRows() {}

  static void put(Handle handle, Supporter supporter) {
    handle
        .createUpdate(PUT)
        .bind("id", supporter.id())
        .bind("municipality", supporter.municipality())
        .bind("name", supporter.name())
        .bind("teams", written(supporter.teams()))
        .bind("capacity", supporter.capacity())
        .execute();
  }

  static Optional<Supporter> find(Handle handle, String id) {
    return handle
        .createQuery("select id, municipality, name, teams, capacity from supporter where id = :id")
        .bind("id", id)
        .map((row, _) -> read(row))
        .findOne();
  }

  /// The supporter, with every other claim of theirs made to wait.
  static Optional<Supporter> hold(Handle handle, String id) {
    return handle.createQuery(HOLD).bind("id", id).map((row, _) -> read(row)).findOne();
  }

  static List<Supporter> ofTown(Handle handle, String town) {
    return handle
        .createQuery(
            "select id, municipality, name, teams, capacity from supporter"
                + " where municipality = :town order by name, id")
        .bind("town", town)
        .map((row, _) -> read(row))
        .list();
  }

  static void beat(Handle handle, String id, boolean accepting, long now) {
    handle
        .createUpdate(BEAT)
        .bind("id", id)
        .bind("accepting", accepting ? 1 : 0)
        .bind("now", now)
        .execute();
  }

  /// A sign of life that leaves it at what they wished; whoever comes anew accepts.
  static void seen(Handle handle, String id, long now) {
    handle.createUpdate(SEEN).bind("id", id).bind("now", now).execute();
  }

  static void leave(Handle handle, String id) {
    handle.createUpdate("delete from presence where supporter = :id").bind("id", id).execute();
  }

  static List<Presence.Here> here(Handle handle, String town, long since) {
    return handle
        .createQuery(HERE)
        .bind("town", town)
        .bind("since", since)
        .map(
            (row, _) ->
                new Presence.Here(read(row), row.getInt("accepting") == 1, row.getInt("held")))
        .list();
  }

  private static String written(Set<String> teams) {
    return teams.isEmpty()
        ? ""
        : new TreeSet<>(teams).stream().collect(Collectors.joining(" ", " ", " "));
  }

  private static Supporter read(ResultSet row) throws SQLException {
    return new Supporter(
        row.getString("id"),
        row.getString("municipality"),
        row.getString("name"),
        Arrays.stream(row.getString("teams").split(" ", -1))
            .filter(team -> !team.isEmpty())
            .collect(Collectors.toSet()),
        row.getInt("capacity"));
  }
}
