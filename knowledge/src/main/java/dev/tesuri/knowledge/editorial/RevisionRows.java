package dev.tesuri.knowledge.editorial;

import dev.tesuri.knowledge.editorial.Published.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// The rows of table `revision`, and of `remark` that hang on them.
final class RevisionRows {

  private static final String COLUMNS =
      """
      id, municipality, text_key, state, body, ground, base, author, author_name, why, saved_at,
      version, valid_from, valid_until, decider, decider_name, decided_at, number
      """;

  private static final String INSERT =
      "insert into revision ("
          + COLUMNS
          + """
          ) values (:id, :municipality, :key, :state, :text, :ground, :base, :author, :authorName, :why, :savedAt,
          :version, :from, :until, :decider, :deciderName, :decidedAt, :number)
          """;

  private static final String SAVE =
      """
      update revision set state = 'draft', body = :text, ground = :ground, base = :base, author = :author,
      author_name = :authorName, why = :why, saved_at = :savedAt, version = version + 1,
      valid_from = :from, valid_until = :until
      where id = :id and municipality = :municipality and version = :version
      and state in ('draft', 'in-review')
      """;

  private static final String MOVE =
      """
      update revision set state = :next, decider = :decider, decider_name = :deciderName, decided_at = :at
      where id = :id and municipality = :municipality and version = :version and state = :state
      """;

  private static final String PUBLISH =
      """
      update revision set state = 'published', decider = :decider, decider_name = :deciderName,
      decided_at = :at, number = 1 + (select coalesce(max(other.number), 0) from revision other
        where other.municipality = :municipality and other.text_key = :key)
      where id = :id and municipality = :municipality and version = :version
      and state in ('draft', 'in-review', 'scheduled')
      """;

  private static final String REPLACE =
      """
      update revision set state = 'replaced'
      where municipality = :municipality and text_key = :key and state = 'published'
      """;

  private static final String SEEN =
      """
      update revision set ground = :ground
      where municipality = :municipality and text_key = :key and state = 'published'
      """;

  private RevisionRows() {}

  static void insert(Handle handle, Revision revision) {
    bound(handle.createUpdate(INSERT), revision)
        .bind("state", revision.state().code())
        .bind("decider", revision.decider().id())
        .bind("deciderName", revision.decider().name())
        .bind("decidedAt", millis(revision.decidedAt()))
        .bind("number", revision.number())
        .execute();
  }

  /// Takes a new wording, unless somebody has saved since `revision.version()`.
  static boolean save(Handle handle, Revision revision) {
    return bound(handle.createUpdate(SAVE), revision).execute() == 1;
  }

  private static <T extends SqlStatement<T>> T bound(T statement, Revision revision) {
    return statement
        .bind("id", revision.id())
        .bind("municipality", revision.municipality())
        .bind("key", revision.key().written())
        .bind("text", revision.text())
        .bind("ground", revision.ground())
        .bind("base", revision.base())
        .bind("author", revision.author().id())
        .bind("authorName", revision.author().name())
        .bind("why", revision.why())
        .bind("savedAt", revision.savedAt().toEpochMilli())
        .bind("version", revision.version())
        .bind("from", day(revision.from()))
        .bind("until", day(revision.until()));
  }

  /// Moves a version on, unless it has changed.
  static boolean move(Handle handle, Revision revision, State next, Writer decider, Instant at) {
    return handle
            .createUpdate(MOVE)
            .bind("id", revision.id())
            .bind("municipality", revision.municipality())
            .bind("version", revision.version())
            .bind("state", revision.state().code())
            .bind("next", next.code())
            .bind("decider", decider.id())
            .bind("deciderName", decider.name())
            .bind("at", at.toEpochMilli())
            .execute()
        == 1;
  }

  /// Publishes a version in the place of the one before, unless it has changed.
  static boolean publish(Handle handle, Revision revision, Writer decider, Instant at) {
    handle
        .createUpdate(REPLACE)
        .bind("municipality", revision.municipality())
        .bind("key", revision.key().written())
        .execute();
    return handle
            .createUpdate(PUBLISH)
            .bind("id", revision.id())
            .bind("municipality", revision.municipality())
            .bind("key", revision.key().written())
            .bind("version", revision.version())
            .bind("decider", decider.id())
            .bind("deciderName", decider.name())
            .bind("at", at.toEpochMilli())
            .execute()
        == 1;
  }

  /// Notes that the text below was looked at as it is now.
  static boolean seen(Handle handle, String municipality, TextKey key, String ground) {
    return handle
            .createUpdate(SEEN)
            .bind("municipality", municipality)
            .bind("key", key.written())
            .bind("ground", ground)
            .execute()
        == 1;
  }

  static Optional<Revision> find(Handle handle, String municipality, String id) {
    return handle
        .createQuery(
            "select " + COLUMNS + " from revision where id = :id and municipality = :municipality")
        .bind("id", id)
        .bind("municipality", municipality)
        .map((row, _) -> read(row))
        .findOne();
  }

  /// The versions of one text, the newest first.
  static List<Revision> of(Handle handle, String municipality, TextKey key) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + """
                 from revision where municipality = :municipality and text_key = :key
                order by saved_at desc, id desc
                """)
        .bind("municipality", municipality)
        .bind("key", key.written())
        .map((row, _) -> read(row))
        .list();
  }

  /// What is published of one text.
  static Optional<Revision> published(Handle handle, String municipality, TextKey key) {
    return of(handle, municipality, key).stream()
        .filter(revision -> revision.state() == State.PUBLISHED)
        .findFirst();
  }

  /// What of a town is in these states, what was saved last first.
  static List<Revision> in(Handle handle, String municipality, Set<State> states) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + """
                 from revision where municipality = :municipality and state in (<states>)
                order by saved_at desc, id desc
                """)
        .bind("municipality", municipality)
        .bindList("states", states.stream().map(State::code).sorted().toList())
        .map((row, _) -> read(row))
        .list();
  }

  /// What the calendar asks for: scheduled versions whose first day has come, and published ones
  /// whose last day is over.
  static List<Revision> due(Handle handle, String municipality, LocalDate today) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + """
                 from revision where municipality = :municipality and (
                  (state = 'scheduled' and valid_from <= :today)
                  or (state = 'published' and valid_until <> '' and valid_until < :today))
                order by saved_at, id
                """)
        .bind("municipality", municipality)
        .bind("today", today.toString())
        .map((row, _) -> read(row))
        .list();
  }

  /// What a town has published.
  static List<Text> published(Handle handle, String municipality, ZoneId zone) {
    return handle
        .createQuery(
            """
            select text_key, body, decided_at from revision
            where municipality = :municipality and state = 'published' order by text_key
            """)
        .bind("municipality", municipality)
        .map(
            (row, _) ->
                new Text(
                    TextKey.parse(row.getString("text_key")),
                    row.getString("body"),
                    LocalDate.ofInstant(Instant.ofEpochMilli(row.getLong("decided_at")), zone)))
        .list();
  }

  static void remark(Handle handle, String id, String revision, Remark remark) {
    handle
        .createUpdate(
            """
            insert into remark (id, revision, said_by, said_at, words)
            values (:id, :revision, :by, :at, :words)
            """)
        .bind("id", id)
        .bind("revision", revision)
        .bind("by", remark.by())
        .bind("at", remark.at().toEpochMilli())
        .bind("words", remark.words())
        .execute();
  }

  /// What was said of a version, the oldest first.
  static List<Remark> remarks(Handle handle, String revision) {
    return handle
        .createQuery(
            "select said_by, said_at, words from remark where revision = :revision order by said_at, id")
        .bind("revision", revision)
        .map(
            (row, _) ->
                new Remark(
                    row.getString("said_by"),
                    Instant.ofEpochMilli(row.getLong("said_at")),
                    row.getString("words")))
        .list();
  }

  private static Revision read(ResultSet row) throws SQLException {
    long decided = row.getLong("decided_at");
    boolean undecided = row.wasNull();
    return new Revision(
        row.getString("id"),
        row.getString("municipality"),
        TextKey.parse(row.getString("text_key")),
        State.of(row.getString("state")),
        row.getString("body"),
        row.getString("ground"),
        row.getString("base"),
        new Writer(row.getString("author"), row.getString("author_name")),
        row.getString("why"),
        Instant.ofEpochMilli(row.getLong("saved_at")),
        row.getInt("version"),
        day(row.getString("valid_from")),
        day(row.getString("valid_until")),
        new Writer(row.getString("decider"), row.getString("decider_name")),
        undecided ? null : Instant.ofEpochMilli(decided),
        row.getInt("number"));
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static @Nullable LocalDate day(String written) {
    return written.isEmpty() ? null : LocalDate.parse(written);
  }

  private static @Nullable Long millis(@Nullable Instant at) {
    return at == null ? null : at.toEpochMilli();
  }
}
