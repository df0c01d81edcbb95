package dev.tesuri.knowledge.faq;

import dev.tesuri.knowledge.faq.FaqSet.Kind;
import dev.tesuri.knowledge.faq.FaqSet.Origin;
import dev.tesuri.knowledge.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The entries that the town of this installation has brought, in the database, and what they were
/// before each of the last changes. Thread-safe.
public final class FaqRows {

  /// How many changes can be taken back.
  public static final int KEPT = 30;

  private final Database database;

  public FaqRows(Database database) {
    this.database = database;
  }

  /// An entry and when it was brought, or looked at, last.
  public record Kept(FaqEntry entry, Instant at) {}

  /// What the town has brought.
  ///
  /// @param number of the last change; 0 before the first
  /// @param kept in the order of their table
  public record Brought(long number, List<Kept> kept) {
    public Brought {
      kept = List.copyOf(kept);
    }

    /// The entries without their days.
    public List<FaqEntry> entries() {
      return kept.stream().map(Kept::entry).toList();
    }

    /// The entry with this id.
    public Optional<FaqEntry> find(String id) {
      return entries().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }
  }

  /// Puts these entries in the place of all that were there, in one transaction.
  public void replace(List<FaqEntry> entries, Instant at) {
    var after = entries.stream().map(entry -> new Kept(entry, at)).toList();
    var origin = new Origin(at, "-", "コマンド", Kind.COMMAND, "");
    database.write(
        handle ->
            publish(handle, state(handle), after, origin)
                .orElseThrow(() -> new IllegalStateException("Somebody else was faster.")));
  }

  /// All entries; empty when there are none.
  public Optional<Brought> all() {
    return Optional.of(state()).filter(brought -> !brought.kept().isEmpty());
  }

  /// What there is now, be it nothing.
  public Brought state() {
    return database.read(FaqRows::state);
  }

  /// What there was before a change.
  ///
  /// @param now what there is
  /// @param kept what there was
  public record Earlier(Brought now, List<Kept> kept) {
    public Earlier {
      kept = List.copyOf(kept);
    }

    /// The entries without their days.
    public List<FaqEntry> entries() {
      return kept.stream().map(Kept::entry).toList();
    }
  }

  /// What there was before a change; empty when that is not kept.
  public Optional<Earlier> before(long number) {
    return database.read(handle -> before(handle, number));
  }

  /// The last changes, newest first.
  public List<FaqSet> history(int most) {
    return database.read(handle -> history(handle, most));
  }

  /// Puts entries in the place of those that were there.
  ///
  /// @param before what there was when it was decided
  /// @return empty, and nothing is changed, when that has changed since
  public static Optional<FaqSet> publish(
      Handle handle, Brought before, List<Kept> after, Origin origin) {
    long number = before.number() + 1;
    var comparison = FaqComparison.of(before.entries(), after.stream().map(Kept::entry).toList());
    var set =
        new FaqSet(
            number,
            origin.at(),
            origin.by(),
            origin.kind(),
            origin.file(),
            comparison.added().size(),
            comparison.changed().size(),
            comparison.removed().size(),
            after.size(),
            true);
    // Of two at once, one finds its number taken.
    if (!insert(handle, set, origin.account())) {
      return Optional.empty();
    }
    var former = placed(before.kept());
    var next = placed(after);
    keepFormer(handle, number, former, next);
    remove(handle, former, next);
    put(handle, former, next);
    handle.execute("delete from faq_former where number <= ?", number - KEPT);
    return Optional.of(set);
  }

  private record Placed(int place, Kept kept) {
    FaqEntry entry() {
      return kept.entry();
    }
  }

  private static Map<String, Placed> placed(List<Kept> kept) {
    var placed = new HashMap<String, Placed>();
    for (int place = 0; place < kept.size(); place++) {
      String id = kept.get(place).entry().id();
      if (placed.put(id, new Placed(place, kept.get(place))) != null) {
        throw new IllegalArgumentException("Two entries have the id " + id);
      }
    }
    return placed;
  }

  private static boolean insert(Handle handle, FaqSet set, String account) {
    return handle
            .createUpdate(
                """
                insert into faq_set
                  (number, made_at, account, name, kind, file, added, changed, removed, total)
                values
                  (:number, :at, :account, :name, :kind, :file, :added, :changed, :removed, :total)
                on conflict (number) do nothing
                """)
            .bind("number", set.number())
            .bind("at", set.at().toEpochMilli())
            .bind("account", account)
            .bind("name", set.by())
            .bind("kind", set.kind().code())
            .bind("file", set.file())
            .bind("added", set.added())
            .bind("changed", set.changed())
            .bind("removed", set.removed())
            .bind("total", set.total())
            .execute()
        == 1;
  }

  // The words are kept only of what loses them.
  private static void keepFormer(
      Handle handle, long number, Map<String, Placed> former, Map<String, Placed> next) {
    var batch =
        handle.prepareBatch(
            """
            insert into faq_former (number, id, place, question, answer, brought_at)
            values (:number, :id, :place, :question, :answer, :at)
            """);
    former.forEach(
        (id, was) -> {
          var becomes = next.get(id);
          if (!was.equals(becomes)) {
            boolean sameWords = becomes != null && becomes.entry().equals(was.entry());
            batch
                .bind("number", number)
                .bind("id", id)
                .bind("place", was.place())
                .bind("question", sameWords ? null : was.entry().question())
                .bind("answer", sameWords ? null : was.entry().answer())
                .bind("at", was.kept().at().toEpochMilli())
                .add();
          }
        });
    for (String id : next.keySet()) {
      if (!former.containsKey(id)) {
        batch
            .bind("number", number)
            .bind("id", id)
            .bind("place", (Integer) null)
            .bind("question", (String) null)
            .bind("answer", (String) null)
            .bind("at", 0L)
            .add();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static void remove(Handle handle, Map<String, Placed> former, Map<String, Placed> next) {
    var batch = handle.prepareBatch("delete from faq_entry where id = :id");
    former.keySet().stream()
        .filter(id -> !next.containsKey(id))
        .forEach(id -> batch.bind("id", id).add());
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static void put(Handle handle, Map<String, Placed> former, Map<String, Placed> next) {
    var batch =
        handle.prepareBatch(
            """
            insert into faq_entry (id, place, question, answer, brought_at)
            values (:id, :place, :question, :answer, :at)
            on conflict (id) do update set place = excluded.place, question = excluded.question,
              answer = excluded.answer, brought_at = excluded.brought_at
            """);
    next.forEach(
        (id, becomes) -> {
          if (!becomes.equals(former.get(id))) {
            batch
                .bind("id", id)
                .bind("place", becomes.place())
                .bind("question", becomes.entry().question())
                .bind("answer", becomes.entry().answer())
                .bind("at", becomes.kept().at().toEpochMilli())
                .add();
          }
        });
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static Brought state(Handle handle) {
    var kept =
        handle
            .createQuery("select id, question, answer, brought_at from faq_entry order by place")
            .map((row, _) -> new Kept(entry(row), Instant.ofEpochMilli(row.getLong("brought_at"))))
            .list();
    return new Brought(number(handle), kept);
  }

  private static FaqEntry entry(ResultSet row) throws SQLException {
    return new FaqEntry(row.getString("id"), row.getString("question"), row.getString("answer"));
  }

  private static long number(Handle handle) {
    return handle
        .createQuery("select coalesce(max(number), 0) from faq_set")
        .mapTo(Long.class)
        .one();
  }

  private static Optional<Earlier> before(Handle handle, long number) {
    var now = state(handle);
    if (number < 1 || number > now.number() || number <= now.number() - KEPT) {
      return Optional.empty();
    }
    var placed = placed(now.kept());
    handle
        .createQuery(
            """
            select id, place, question, answer, brought_at from faq_former
            where number >= :number order by number desc
            """)
        .bind("number", number)
        .map((row, _) -> former(row))
        .forEach(former -> former.putInto(placed));
    var kept =
        placed.values().stream()
            .sorted(Comparator.comparingInt(Placed::place))
            .map(Placed::kept)
            .toList();
    return Optional.of(new Earlier(now, kept));
  }

  /// What an entry was before a change.
  ///
  /// @param place null if it was not there
  /// @param entry null if its words were the same
  private record Former(String id, @Nullable Integer place, @Nullable FaqEntry entry, Instant at) {

    void putInto(Map<String, Placed> placed) {
      var later = placed.remove(id);
      if (place == null) {
        return;
      }
      var words = entry == null && later != null ? later.entry() : entry;
      if (words == null) {
        throw new IllegalStateException("The words of " + id + " were not kept.");
      }
      placed.put(id, new Placed(place, new Kept(words, at)));
    }
  }

  private static Former former(ResultSet row) throws SQLException {
    int place = row.getInt("place");
    boolean wasThere = !row.wasNull();
    return new Former(
        row.getString("id"),
        wasThere ? place : null,
        row.getString("question") == null ? null : entry(row),
        Instant.ofEpochMilli(row.getLong("brought_at")));
  }

  private static List<FaqSet> history(Handle handle, int most) {
    long oldest = number(handle) - KEPT;
    return handle
        .createQuery(
            """
            select number, made_at, name, kind, file, added, changed, removed, total
            from faq_set order by number desc limit :most
            """)
        .bind("most", most)
        .map(
            (row, _) ->
                new FaqSet(
                    row.getLong("number"),
                    Instant.ofEpochMilli(row.getLong("made_at")),
                    row.getString("name"),
                    Kind.of(row.getString("kind")),
                    row.getString("file"),
                    row.getInt("added"),
                    row.getInt("changed"),
                    row.getInt("removed"),
                    row.getInt("total"),
                    row.getLong("number") > oldest))
        .list();
  }
}
