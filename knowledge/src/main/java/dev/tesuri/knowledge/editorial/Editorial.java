package dev.tesuri.knowledge.editorial;

import dev.tesuri.knowledge.content.Content;
import dev.tesuri.knowledge.content.Page;
import dev.tesuri.knowledge.store.Also;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The texts of a town in the making: begun, saved, looked at by others, kept for good.
/// Nothing that somebody wrote is ever lost: what cannot be saved because a colleague was
/// quicker becomes a draft of its own. Publishing is the matter of [Publishing]. Thread-safe.
///
/// Every change takes something to be stored in the same transaction: the line of who did it.
public final class Editorial {

  /// Days are those of Japan.
  static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Database database;
  private final Ids ids;
  private final InstantSource clock;
  private final Press press;

  public Editorial(Database database, Ids ids, InstantSource clock, Press press) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
    this.press = press;
  }

  /// What an editor sends.
  ///
  /// @param version of the revision as the editor had it before the eyes
  /// @param base what was published of the text then; empty for nothing
  public record Writing(
      int version,
      String base,
      String text,
      String why,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {}

  /// What became of it.
  public sealed interface Saved {
    /// It is kept.
    record Done() implements Saved {}

    /// A colleague was quicker: it is kept as a draft of its own.
    record Copied(Revision copy, Writer quicker) implements Saved {}

    /// There is no such version.
    record Gone() implements Saved {}
  }

  /// The version with this id, if it is one of the town.
  public Optional<Revision> find(String municipality, String id) {
    return database.read(handle -> RevisionRows.find(handle, municipality, id));
  }

  /// The versions of one text, the newest first.
  public List<Revision> history(String municipality, TextKey key) {
    return database.read(handle -> RevisionRows.of(handle, municipality, key));
  }

  /// What is being worked on, what was saved last first.
  public List<Revision> open(String municipality) {
    return in(municipality, State.OPEN);
  }

  /// What the town has published, what was saved last first.
  public List<Revision> published(String municipality) {
    return in(municipality, Set.of(State.PUBLISHED));
  }

  private List<Revision> in(String municipality, Set<State> states) {
    return database.read(handle -> RevisionRows.in(handle, municipality, states));
  }

  /// What was said of a version, the oldest first.
  public List<Remark> remarks(Revision revision) {
    return database.read(handle -> RevisionRows.remarks(handle, revision.id()));
  }

  /// Whether somebody else than the author has to publish in this town.
  public boolean twoPersons(String municipality) {
    return database.read(handle -> EditorialRows.twoPersons(handle, municipality));
  }

  /// Sets whether somebody else than the author has to publish.
  public void setTwoPersons(String municipality, boolean two, Also also) {
    database.write(
        handle -> {
          EditorialRows.setTwoPersons(handle, municipality, two);
          also.store(handle);
          return true;
        });
  }

  /// What the town's own text rests on, and must be looked at when it changes: the text of the
  /// topic below, empty for a topic that only the town has; of the town itself what its files say.
  public String ground(TextKey key) {
    var now = press.current();
    return key.equals(TextKey.TOWN) ? now.town().written() : text(now.ground(), key.topic());
  }

  /// What residents read where the town has published nothing, in the form of this kind of text.
  public String below(TextKey key) {
    return key.kind() == TextKey.Kind.LOCAL
        ? press.current().local(key.topic()).written()
        : ground(key);
  }

  /// Begins a draft with what residents read now.
  public Revision begin(Writer author, String municipality, TextKey key, Also also) {
    String below = below(key);
    return begun(author, municipality, key, now -> now.map(Revision::text).orElse(below), also);
  }

  /// Begins a draft with the text of an earlier version, to bring it back.
  public Revision begin(Writer author, Revision earlier, Also also) {
    return begun(author, earlier.municipality(), earlier.key(), _ -> earlier.text(), also);
  }

  /// Begins a draft of a text that there was not before.
  public Revision begin(Writer author, String municipality, TextKey key, String text, Also also) {
    return begun(author, municipality, key, _ -> text, also);
  }

  private Revision begun(
      Writer author,
      String municipality,
      TextKey key,
      Function<Optional<Revision>, String> text,
      Also also) {
    String ground = ground(key);
    return database.write(
        handle -> {
          var now = RevisionRows.published(handle, municipality, key);
          String base = now.map(Revision::id).orElse("");
          var draft = fresh(author, municipality, key, ground, base, text.apply(now));
          RevisionRows.insert(handle, draft);
          also.store(handle);
          return draft;
        });
  }

  /// Keeps what somebody has written. A version that waited for somebody is a draft again.
  public Saved save(Writer author, String municipality, String id, Writing writing, Also also) {
    return database.write(
        handle -> {
          var found = RevisionRows.find(handle, municipality, id);
          if (found.isEmpty()) {
            return new Saved.Gone();
          }
          var changed = changed(found.get(), author, writing);
          also.store(handle);
          if (RevisionRows.save(handle, changed)) {
            return new Saved.Done();
          }
          var copy = copy(changed);
          RevisionRows.insert(handle, copy);
          return new Saved.Copied(copy, found.get().author());
        });
  }

  /// Moves a version to another state, unless it has changed since. A draft goes to review, is
  /// dropped, or comes back.
  ///
  /// @return whether it was moved
  public boolean move(Writer by, Revision revision, State next, String words, Also also) {
    return database.write(
        handle -> {
          boolean moved = RevisionRows.move(handle, revision, next, by, clock.instant());
          if (moved) {
            remark(by, words)
                .ifPresent(said -> RevisionRows.remark(handle, ids.fresh(), revision.id(), said));
            also.store(handle);
          }
          return moved;
        });
  }

  /// Says something of a version, for those who work on it.
  public void remark(Writer by, Revision revision, String words) {
    database.write(
        handle -> {
          remark(by, words)
              .ifPresent(said -> RevisionRows.remark(handle, ids.fresh(), revision.id(), said));
          return true;
        });
  }

  /// Notes that somebody has looked at the text below as it is now, and found that the town's own
  /// still fits it.
  public void seen(String municipality, TextKey key, Also also) {
    database.write(
        handle -> {
          boolean seen = RevisionRows.seen(handle, municipality, key, ground(key));
          also.store(handle);
          return seen;
        });
  }

  private Optional<Remark> remark(Writer by, String words) {
    return words.isBlank()
        ? Optional.empty()
        : Optional.of(new Remark(by.name(), clock.instant(), words.strip()));
  }

  private Revision changed(Revision was, Writer author, Writing writing) {
    return new Revision(
        was.id(),
        was.municipality(),
        was.key(),
        State.DRAFT,
        writing.text(),
        ground(was.key()),
        writing.base(),
        author,
        writing.why(),
        clock.instant(),
        writing.version(),
        writing.from(),
        writing.until(),
        Writer.NOBODY,
        null,
        0);
  }

  private Revision copy(Revision of) {
    return new Revision(
        ids.fresh(),
        of.municipality(),
        of.key(),
        State.DRAFT,
        of.text(),
        of.ground(),
        of.base(),
        of.author(),
        of.why(),
        of.savedAt(),
        1,
        of.from(),
        of.until(),
        Writer.NOBODY,
        null,
        0);
  }

  private Revision fresh(
      Writer author, String municipality, TextKey key, String ground, String base, String text) {
    Instant now = clock.instant();
    return new Revision(
        ids.fresh(),
        municipality,
        key,
        State.DRAFT,
        text,
        ground,
        base,
        author,
        "",
        now,
        1,
        null,
        null,
        Writer.NOBODY,
        null,
        0);
  }

  static String text(Content content, String topic) {
    return content.pages().stream()
        .filter(page -> page.id().equals(topic))
        .findFirst()
        .map(Page::written)
        .orElse("");
  }
}
