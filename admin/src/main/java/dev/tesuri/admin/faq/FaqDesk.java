package dev.tesuri.admin.faq;

import dev.tesuri.admin.access.Audit;
import dev.tesuri.admin.access.AuditRows;
import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.faq.FaqCare;
import dev.tesuri.knowledge.faq.FaqComparison;
import dev.tesuri.knowledge.faq.FaqEntry;
import dev.tesuri.knowledge.faq.FaqRows;
import dev.tesuri.knowledge.faq.FaqRows.Brought;
import dev.tesuri.knowledge.faq.FaqRows.Kept;
import dev.tesuri.knowledge.faq.FaqSet;
import dev.tesuri.knowledge.faq.FaqSet.Kind;
import dev.tesuri.knowledge.faq.FaqSet.Origin;
import dev.tesuri.knowledge.faq.FaqTable;
import dev.tesuri.knowledge.faq.FaqUploadRows;
import dev.tesuri.knowledge.faq.FaqUploadRows.By;
import dev.tesuri.knowledge.faq.FaqUploadRows.One;
import dev.tesuri.knowledge.faq.FaqUploadRows.Upload;
import dev.tesuri.knowledge.faq.FaqWarning;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.store.Also;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All that may be done with a town's own questions and answers. Every change is one transaction
/// with its line of the audit, and is on the shelf when its method returns. Where the town wants a
/// second person, a change is offered first, and somebody else publishes it. Thread-safe.
public final class FaqDesk {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /// How often a change of one entry is tried anew when another comes between.
  private static final int TRIES = 5;

  private final Municipality town;
  private final Database database;
  private final FaqRows rows;
  private final FaqUploadRows uploads;
  private final FaqCare care;
  private final Supplier<Library> library;
  private final FaqShelf shelf;
  private final Predicate<String> twoPersons;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  /// One file is unpacked at a time, which bounds the memory.
  private final ReentrantLock reading = new ReentrantLock();

  /// @param town whose entries they are
  /// @param twoPersons whether a town wants a second person for what is published
  public FaqDesk(
      Municipality town,
      Database database,
      FaqCare care,
      Supplier<Library> library,
      FaqShelf shelf,
      Predicate<String> twoPersons,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.town = town;
    this.database = database;
    this.rows = new FaqRows(database);
    this.uploads = new FaqUploadRows(database);
    this.care = care;
    this.library = library;
    this.shelf = shelf;
    this.twoPersons = twoPersons;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// What came of a change.
  public enum Result {
    /// It is published.
    DONE,
    /// It waits for a second person.
    OFFERED,
    /// Somebody else has to decide; nothing was done.
    NOT_ALONE,
    /// Somebody has changed something since it was looked at; nothing was done.
    MOVED,
    /// What it was about is not there any more; nothing was done.
    GONE
  }

  /// What would become of the entries.
  ///
  /// @param base number of the change that was the last when this was worked out
  /// @param before how many entries there are
  /// @param after how many there would be
  public record Prospect(
      long base, int before, int after, FaqComparison comparison, List<FaqWarning> warnings) {
    public Prospect {
      warnings = List.copyOf(warnings);
    }
  }

  /// A table that waits, and what would become of the entries.
  public record Preview(Upload upload, Prospect prospect) {}

  /// What was before a change, and what would become of the entries.
  public record Return(FaqSet set, Prospect prospect) {}

  /// Whether the entries are of the town of whoever asks.
  boolean isOf(Staff staff) {
    return staff.municipality().equals(town.id());
  }

  Brought now() {
    return rows.state();
  }

  /// The last changes, newest first.
  List<FaqSet> history() {
    return rows.history(FaqRows.KEPT);
  }

  /// Reads a file.
  FaqTable read(SentFile sent) {
    reading.lock();
    try {
      return FaqTable.read(sent.bytes());
    } finally {
      reading.unlock();
    }
  }

  /// Keeps a table without faults until it is published or let go.
  ///
  /// @return its id
  String keep(Staff staff, String file, FaqTable table) {
    String id = ids.fresh();
    uploads.keep(
        new Upload(
            id,
            by(staff),
            staff.municipality(),
            clock.instant(),
            false,
            file,
            table.form(),
            null,
            table.entries()),
        Also.NOTHING);
    return id;
  }

  private static By by(Staff staff) {
    return new By(staff.id(), staff.name());
  }

  /// Whether the town wants a second person for every change.
  boolean wantsTwo() {
    return twoPersons.test(town.id());
  }

  /// Whether somebody may publish a change of this account: whoever writes, unless the town wants a
  /// second person; then approvers, and none of them their own.
  boolean mayDecide(Staff staff, String account) {
    return !wantsTwo() || (Right.APPROVAL.isOf(staff.role()) && !staff.id().equals(account));
  }

  /// What waits for a second person, the oldest first.
  List<Upload> offered() {
    return uploads.offered(town.id(), clock.instant());
  }

  /// Asks others of the town to publish a table that waits.
  Result offer(Staff staff, String id) {
    var entry = audit.entry(staff, Deed.FAQ_OFFERED, id);
    boolean done =
        database.write(
            handle -> {
              boolean there = FaqUploadRows.offer(handle, id, staff.id());
              if (there) {
                AuditRows.insert(handle, entry);
              }
              return there;
            });
    return done ? Result.OFFERED : Result.GONE;
  }

  /// What a table that waits would change; empty when it is not there or not of this person.
  Optional<Preview> preview(Staff staff, String id) {
    return find(staff, id)
        .map(upload -> new Preview(upload, prospect(after(upload, rows.state().entries()))));
  }

  private static List<FaqEntry> after(Upload upload, List<FaqEntry> now) {
    var one = upload.one();
    if (one == null) {
      return upload.entries();
    }
    var after = new ArrayList<>(now);
    if (one.former().isEmpty()) {
      after.addAll(upload.entries());
    } else if (upload.entries().isEmpty()) {
      after.removeIf(entry -> entry.id().equals(one.former()));
    } else {
      after.replaceAll(
          entry -> entry.id().equals(one.former()) ? upload.entries().getFirst() : entry);
    }
    return after;
  }

  private Optional<Upload> find(Staff staff, String id) {
    return uploads.find(id, staff.id(), staff.municipality(), clock.instant());
  }

  private Prospect prospect(List<FaqEntry> entries) {
    var now = rows.state();
    var comparison = FaqComparison.of(now.entries(), entries);
    return new Prospect(
        now.number(),
        now.kept().size(),
        entries.size(),
        comparison,
        care.warnings(comparison, entries, library.get().topics()));
  }

  /// Publishes a change that waits: a table in the place of all entries, or one entry.
  ///
  /// @param base of the prospect that was looked at
  Result publish(Staff staff, String id, long base) {
    var found = find(staff, id);
    if (found.isEmpty()) {
      return Result.GONE;
    }
    var upload = found.get();
    if (!mayDecide(staff, upload.by().account())) {
      return Result.NOT_ALONE;
    }
    Also dropped = handle -> FaqUploadRows.drop(handle, id, upload.municipality());
    var one = upload.one();
    if (one != null) {
      var next = upload.entries().isEmpty() ? null : upload.entries().getFirst();
      return changed(staff, one, next, dropped);
    }
    var now = rows.state();
    if (now.number() != base) {
      return Result.MOVED;
    }
    var at = clock.instant();
    var after = upload.entries().stream().map(entry -> new Kept(entry, at)).toList();
    var origin = new Origin(at, staff.id(), staff.name(), Kind.FILE, upload.file());
    return published(staff, now, after, origin, Deed.FAQ_PUBLISHED, dropped);
  }

  /// Lets a change that waits go: whose it is, or who may decide on it.
  void drop(Staff staff, String id) {
    find(staff, id)
        .filter(
            upload ->
                upload.by().account().equals(staff.id()) || mayDecide(staff, upload.by().account()))
        .ifPresent(
            upload ->
                database.write(handle -> FaqUploadRows.drop(handle, id, upload.municipality())));
  }

  /// What bringing back what was before a change would do; empty when that is not kept.
  Optional<Return> before(long number) {
    var set = history().stream().filter(one -> one.number() == number).findFirst();
    return set.flatMap(
        found -> rows.before(number).map(before -> new Return(found, prospect(before.entries()))));
  }

  /// Brings back what was before a change.
  ///
  /// @param base of the prospect that was looked at
  Result back(Staff staff, long number, long base) {
    if (!mayDecide(staff, "")) {
      return Result.NOT_ALONE;
    }
    var earlier = rows.before(number);
    if (earlier.isEmpty()) {
      return Result.GONE;
    }
    var now = earlier.get().now();
    var origin = new Origin(clock.instant(), staff.id(), staff.name(), Kind.BACK, number + "番の前");
    return now.number() == base
        ? published(staff, now, earlier.get().kept(), origin, Deed.FAQ_TAKEN_BACK, Also.NOTHING)
        : Result.MOVED;
  }

  /// What somebody saw of an entry, in a few letters.
  static String seen(FaqEntry entry) {
    return Tokens.hash(entry.id() + "\n" + entry.question() + "\n" + entry.answer());
  }

  /// Puts one entry in the place of another, or adds it; or offers that.
  ///
  /// @param former id of the one before; empty to add
  /// @param seen what was [#seen] of it
  /// @param also what is stored with it
  Result write(Staff staff, String former, String seen, FaqEntry entry, Also also) {
    return wantsTwo()
        ? offered(staff, former, seen, entry, also)
        : changed(staff, new One(former, seen), entry, also);
  }

  /// What to mend before an entry can be stored in the place of another.
  List<String> faults(String former, FaqEntry entry) {
    var faults = new ArrayList<>(entry.faults());
    var now = rows.state();
    if (!entry.id().equals(former) && now.find(entry.id()).isPresent()) {
      faults.add("id「" + entry.id() + "」は、もう使われています。ほかのidにしてください。");
    }
    if (former.isEmpty() && now.kept().size() >= FaqTable.MOST_ENTRIES) {
      faults.add("質問が" + FaqTable.MOST_ENTRIES + "件あります。これより増やせません。");
    }
    return faults;
  }

  /// What should be looked at in an entry in the place of another.
  List<FaqWarning> warnings(String former, FaqEntry entry) {
    var before = rows.state().entries();
    var after = new ArrayList<>(before);
    if (former.isEmpty()) {
      after.add(entry);
    } else {
      after.replaceAll(one -> one.id().equals(former) ? entry : one);
    }
    return care.warnings(FaqComparison.of(before, after), after, library.get().topics());
  }

  /// Removes one entry; or offers that.
  Result remove(Staff staff, String id, String seen) {
    if (id.isEmpty()) {
      return Result.GONE;
    }
    return wantsTwo()
        ? offered(staff, id, seen, null, Also.NOTHING)
        : changed(staff, new One(id, seen), null, Also.NOTHING);
  }

  // Null to remove it.
  private Result offered(
      Staff staff, String former, String seen, @Nullable FaqEntry next, Also also) {
    String id = ids.fresh();
    var entries = next == null ? List.<FaqEntry>of() : List.of(next);
    uploads.keep(
        new Upload(
            id,
            by(staff),
            town.id(),
            clock.instant(),
            true,
            "",
            next == null ? "1件を消す" : former.isEmpty() ? "1件を書き加える" : "1件を書きかえる",
            new One(former, seen),
            entries),
        handle -> {
          also.store(handle);
          AuditRows.insert(handle, audit.entry(staff, Deed.FAQ_OFFERED, id));
        });
    return Result.OFFERED;
  }

  // Null to remove it.
  private Result changed(Staff staff, One one, @Nullable FaqEntry next, Also also) {
    for (int i = 0; i < TRIES; i++) {
      var now = rows.state();
      var there = now.find(one.former());
      if (!one.former().isEmpty() && there.isEmpty()) {
        return Result.GONE;
      }
      if (there.isPresent() && !seen(there.get()).equals(one.seen())) {
        return Result.MOVED;
      }
      var kept = new ArrayList<>(now.kept());
      change(kept, one.former(), next);
      if (kept.stream().map(it -> it.entry().id()).distinct().count() != kept.size()) {
        return Result.MOVED;
      }
      var origin = new Origin(clock.instant(), staff.id(), staff.name(), Kind.ENTRY, one.former());
      var result = published(staff, now, kept, origin, Deed.FAQ_CHANGED, also);
      if (result != Result.MOVED) {
        return result;
      }
    }
    return Result.MOVED;
  }

  private void change(List<Kept> kept, String former, @Nullable FaqEntry next) {
    if (next == null) {
      kept.removeIf(one -> one.entry().id().equals(former));
      return;
    }
    var after = new Kept(next, clock.instant());
    if (former.isEmpty()) {
      kept.add(after);
    } else {
      kept.replaceAll(one -> one.entry().id().equals(former) ? after : one);
    }
  }

  private Result published(
      Staff staff, Brought now, List<Kept> after, Origin origin, Deed deed, Also also) {
    var entry = audit.entry(staff, deed, String.valueOf(now.number() + 1));
    var result =
        database.write(
            handle -> {
              if (FaqRows.publish(handle, now, after, origin).isEmpty()) {
                return Result.MOVED;
              }
              also.store(handle);
              AuditRows.insert(handle, entry);
              return Result.DONE;
            });
    if (result == Result.DONE) {
      shelf.takeIn();
    }
    return result;
  }

  /// Now.
  Instant instant() {
    return clock.instant();
  }

  /// What residents find now.
  Library library() {
    return library.get();
  }

  /// The entry as residents would find it.
  Topic.Article article(FaqEntry entry) {
    var today = LocalDate.ofInstant(clock.instant(), JAPAN);
    return entry.article(town.id(), town.name() + "のよくある質問", today);
  }

  /// A free id for a new entry.
  String freeId() {
    long highest =
        rows.state().entries().stream()
            .map(FaqEntry::id)
            .filter(id -> id.matches("[0-9]{1,9}"))
            .mapToLong(Long::parseLong)
            .max()
            .orElse(0);
    return String.valueOf(highest + 1);
  }

  /// The entries, to be written out; recorded before.
  List<FaqEntry> exported(Staff staff, Deed deed) {
    var now = rows.state();
    audit.record(staff, deed, String.valueOf(now.number()));
    return now.entries();
  }
}
