package dev.tesuri.knowledge.editorial;

import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.editorial.Decision.Why;
import dev.tesuri.knowledge.editorial.Published.Text;
import dev.tesuri.knowledge.search.LibraryVersion;
import dev.tesuri.knowledge.search.Probing;
import dev.tesuri.knowledge.store.Also;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import dev.tesuri.knowledge.store.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Brings versions of texts before residents, and takes them back. What would come of it is found
/// out aside first; then one transaction decides, and the new edition is put in use. A crash leaves
/// either the edition of before or the new one. Thread-safe.
public final class Publishing {

  /// A colleague who publishes at the same time makes the trial stale; so often it is made anew.
  private static final int TRIES = 3;

  private static final Writer CALENDAR = new Writer("-", "予約");
  private static final String NOT_OUT = "予約した日に公開できませんでした。もう一度、確認してください。";

  private final Database database;
  private final InstantSource clock;
  private final Press press;
  private final Ids ids = new Ids();
  private volatile @Nullable Tried last;
  private volatile @Nullable Known known;

  /// The trial made last: whoever decides has mostly just seen it.
  private record Tried(Edition on, String revision, int version, Trial trial) {

    // The very same edition: another of the same number may rest on other files.
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Revision one, Edition present) {
      return on == present && revision.equals(one.id()) && version == one.version();
    }
  }

  /// What the probes find in one library.
  private record Known(LibraryVersion library, Probing probing) {}

  public Publishing(Database database, InstantSource clock, Press press) {
    this.database = database;
    this.clock = clock;
    this.press = press;
  }

  /// What a town has published, as the database has it.
  public static Published stored(Database database, String municipality) {
    return database.read(
        handle ->
            new Published(
                EditorialRows.edition(handle, municipality),
                RevisionRows.published(handle, municipality, Editorial.JAPAN)));
  }

  /// Finds out what publishing this version would bring about. May take seconds.
  public Trial trial(Revision revision) {
    var on = press.current();
    var made = last;
    if (made != null && made.isOf(revision, on)) {
      return made.trial();
    }
    var text = new Text(revision.key(), revision.text(), today());
    var trial = trial(on, on.published().with(text), revision.key(), revision.text());
    last = new Tried(on, revision.id(), revision.version(), trial);
    return trial;
  }

  /// Publishes a version, or has it wait for its day.
  ///
  /// @param losses whether questions may no longer find their topic
  /// @param also to be stored with it
  public Decision publish(Writer decider, Revision revision, boolean losses, Also also) {
    String town = revision.municipality();
    boolean own = revision.author().id().equals(decider.id());
    if (own && database.read(handle -> EditorialRows.twoPersons(handle, town))) {
      return new Decision.Refused(Why.OWN);
    }
    return publish(decider, revision, losses, waits(revision), also);
  }

  private Decision publish(
      Writer decider, Revision revision, boolean losses, boolean waits, Also also) {
    return decided(
        revision.municipality(),
        losses,
        () -> trial(revision),
        trial ->
            waits
                ? Optional.of(scheduled(decider, revision, also))
                : stored(decider, revision, trial, also));
  }

  // Tries it out, and settles it on the very edition on which it was tried; again when another
  // edition came first.
  //
  // @param settled gives nothing when the trial has become stale
  private Decision decided(
      String town,
      boolean losses,
      Supplier<Trial> made,
      Function<Trial, Optional<Decision>> settled) {
    for (int tries = 0; tries < TRIES; tries++) {
      catchUp(town);
      var trial = made.get();
      if (!trial.isSound()) {
        return new Decision.Refused(Why.FAULTS);
      }
      if (!losses && !trial.change().lost().isEmpty()) {
        return new Decision.Refused(Why.LOSSES);
      }
      var decision = settled.apply(trial);
      if (decision.isPresent()) {
        if (decision.get() instanceof Decision.Done) {
          press.use(trial.edition());
        }
        return decision.get();
      }
    }
    return new Decision.Refused(Why.MOVED);
  }

  private Decision scheduled(Writer decider, Revision revision, Also also) {
    boolean moved =
        database.write(
            handle -> {
              boolean done =
                  RevisionRows.move(handle, revision, State.SCHEDULED, decider, clock.instant());
              if (done) {
                also.store(handle);
              }
              return done;
            });
    return moved ? new Decision.Scheduled() : new Decision.Refused(Why.MOVED);
  }

  // Empty when another edition came first.
  private Optional<Decision> stored(Writer decider, Revision revision, Trial trial, Also also) {
    String town = revision.municipality();
    return settled(
        town,
        trial,
        handle -> {
          var present = RevisionRows.published(handle, town, revision.key()).map(Revision::id);
          return present.orElse("").equals(revision.base())
              ? Optional.empty()
              : Optional.of(Why.STALE);
        },
        handle -> {
          boolean done = RevisionRows.publish(handle, revision, decider, clock.instant());
          also.store(handle);
          return done;
        });
  }

  // One transaction: is it allowed, is the edition still the one that was tried, is it done.
  private Optional<Decision> settled(
      String town, Trial trial, Work<Optional<Why>> against, Work<Boolean> change) {
    long before = trial.edition().published().edition() - 1;
    try {
      return database.write(
          handle -> {
            var why = against.on(handle);
            if (why.isPresent()) {
              return why.map(Decision.Refused::new);
            }
            if (!EditorialRows.next(handle, town, before)) {
              return Optional.empty();
            }
            if (!change.on(handle)) {
              throw new Moved();
            }
            return Optional.of(new Decision.Done());
          });
    } catch (Moved _) {
      return Optional.of(new Decision.Refused(Why.MOVED));
    }
  }

  /// Undoes what was written of a publication: the version was saved or decided on meanwhile.
  private static final class Moved extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// Takes a published version back: residents read the text below again.
  ///
  /// @param losses whether questions may no longer find their topic
  /// @param also to be stored with it
  public Decision withdraw(Writer decider, Revision revision, boolean losses, Also also) {
    String town = revision.municipality();
    return decided(
        town,
        losses,
        () -> withdrawal(revision),
        trial ->
            settled(
                town,
                trial,
                _ -> Optional.empty(),
                handle -> {
                  also.store(handle);
                  return RevisionRows.move(
                      handle, revision, State.WITHDRAWN, decider, clock.instant());
                }));
  }

  /// What taking a version back would bring about.
  public Trial withdrawal(Revision revision) {
    var on = press.current();
    return trial(on, on.published().without(revision.key()), revision.key(), "");
  }

  /// Does what the calendar asks for, and takes in what other nodes have published. Somebody calls
  /// it every few seconds. What cannot go out on its day waits for somebody again, with the reason.
  ///
  /// @return how many versions went out or were taken back
  public int sweep(String municipality) {
    catchUp(municipality);
    var today = today();
    var due = database.read(handle -> RevisionRows.due(handle, municipality, today));
    int done = 0;
    for (var revision : due) {
      var decision =
          revision.state() == State.SCHEDULED
              ? letOut(revision)
              : withdraw(CALENDAR, revision, true, Also.NOTHING);
      done += decision instanceof Decision.Done ? 1 : 0;
    }
    return done;
  }

  private Decision letOut(Revision revision) {
    var decision = publish(revision.decider(), revision, true, false, Also.NOTHING);
    if (decision instanceof Decision.Refused(var why) && why != Why.MOVED) {
      database.write(
          handle -> {
            Instant now = clock.instant();
            RevisionRows.move(handle, revision, State.IN_REVIEW, CALENDAR, now);
            RevisionRows.remark(
                handle, ids.fresh(), revision.id(), new Remark(CALENDAR.name(), now, NOT_OUT));
            return true;
          });
    }
    return decision;
  }

  private void catchUp(String municipality) {
    long reached = database.read(handle -> EditorialRows.edition(handle, municipality));
    if (reached > press.current().published().edition()) {
      press.use(press.with(stored(database, municipality)));
    }
  }

  private Trial trial(Edition on, Published next, TextKey key, String text) {
    var edition = press.with(new Published(on.published().edition() + 1, next.texts()));
    boolean sameTopics = edition.library().version().equals(on.library().version());
    return new Trial(
        edition,
        faults(on, edition, key, text),
        sameTopics ? Probing.Change.NONE : probing(on).to(Probing.of(edition.library())));
  }

  // What the text is at fault with itself; of the others only what it would break.
  private List<Fault> faults(Edition on, Edition edition, TextKey key, String text) {
    var own = text.isEmpty() ? List.<Fault>of() : press.look(key, text).faults();
    if (on.published().sameTopics(edition.published())) {
      return own;
    }
    String file = Published.path(key, text);
    var before = Set.copyOf(on.faults());
    return Stream.concat(
            own.stream(),
            edition.faults().stream()
                .filter(fault -> fault.severity() == Fault.Severity.ERROR)
                .filter(fault -> !fault.file().equals(file) && !before.contains(fault)))
        .toList();
  }

  private Probing probing(Edition on) {
    var version = on.library().version();
    var present = known;
    if (present == null || !present.library().equals(version)) {
      present = new Known(version, Probing.of(on.library()));
      known = present;
    }
    return present.probing();
  }

  private boolean waits(Revision revision) {
    return revision.from() != null && revision.from().isAfter(today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Editorial.JAPAN);
  }
}
