package dev.tesuri.bot.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tesuri.bot.conversation.Conversations.Opened;
import dev.tesuri.bot.retention.ErasedAgainRows;
import dev.tesuri.bot.retention.ErasedMarks;
import dev.tesuri.bot.retention.Erasure;
import dev.tesuri.bot.retention.Traces;
import dev.tesuri.bot.town.Dump;
import dev.tesuri.knowledge.backup.Backup;
import dev.tesuri.knowledge.backup.Restore;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.DatabaseHome;
import dev.tesuri.knowledge.store.DatabaseUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/// What is erased is gone, with all that hung on it; what is not stays.
class ErasedConversationTest {

  private static final String WORDS = "zq7canary";
  private static final Duration DAYS = Duration.ofDays(90);

  private final Database database;
  private final DeskScene scene;
  private final Erasure erasure;

  private final DatabaseHome home;
  private final ErasedMarks marks;

  @TempDir private Path directory;

  ErasedConversationTest(Database database, DatabaseHome home, @TempDir Path list) {
    this.database = database;
    this.home = home;
    scene = new DeskScene(database);
    marks = new ErasedMarks(list, scene.clock);
    erasure = new Erasure(database, scene.clock, scene.town.signals(), new Traces(database), marks);
  }

  /// Somebody who leaves a trace in every table there is.
  private Opened leavesTraces() {
    var resident = scene.comes();
    scene.says(resident, WORDS);
    scene.reception.reads(scene.now(resident), new Circumstances("iphone", "xl"));
    scene.reception.callPerson(scene.now(resident));
    var window = scene.town.callbacks().windows().getFirst();
    scene.town.callbacks().ask(scene.now(resident), "000-000-0000", window.from());
    var hold = scene.claimed(resident, DeskScene.YAMADA);
    scene.town.handover().note(DeskScene.YAMADA, hold.ticket(), WORDS);
    scene.town.codes().issue(scene.now(resident));
    return resident;
  }

  @BothDatabases
  void all_that_hung_on_it_is_gone() {
    var resident = leavesTraces();
    String ticket = scene.ticket(resident).id();
    assertThat(Dump.of(database)).contains(WORDS, resident.id(), ticket);

    assertThat(erasure.erase(DeskScene.TOWN, resident.id())).isTrue();

    assertThat(Dump.of(database)).doesNotContain(WORDS, resident.id(), ticket);
    assertThat(scene.reception.enter(resident.id(), resident.token())).isEmpty();
    assertThat(erasure.erase(DeskScene.TOWN, resident.id())).isFalse();
  }

  @BothDatabases
  void another_conversation_and_another_town_lose_nothing() {
    var resident = leavesTraces();
    var other = scene.comes();
    scene.says(other, "zq8other");

    assertThat(erasure.erase("midori", resident.id())).isFalse();
    assertThat(erasure.find("midori", resident.id())).isEmpty();
    assertThat(erasure.erase(DeskScene.TOWN, "nothing' or '1'='1")).isFalse();
    assertThat(erasure.erase(DeskScene.TOWN, resident.id())).isTrue();

    assertThat(Dump.of(database)).contains("zq8other");
    assertThat(scene.reception.enter(other.id(), other.token())).isPresent();
  }

  @BothDatabases
  void the_last_entry_decides_when_it_is_old() {
    var old = leavesTraces();
    var used = scene.comes();
    scene.clock.pass(DAYS.minusHours(1));
    scene.says(used, "zq9later");
    assertThat(erasure.sweep(DAYS)).isEmpty();

    scene.clock.pass(Duration.ofHours(2));

    assertThat(erasure.sweep(DAYS)).extracting(trace -> trace.id()).containsExactly(old.id());
    assertThat(Dump.of(database)).doesNotContain(WORDS).contains("zq9later");
    assertThat(erasure.sweep(DAYS)).isEmpty();
  }

  @BothDatabases
  void what_is_shown_of_it_are_times_and_a_number() {
    var resident = leavesTraces();

    var trace = erasure.find(DeskScene.TOWN, resident.id()).orElseThrow();

    assertThat(trace.opened()).isBefore(Instant.MAX);
    assertThat(trace.entries()).isGreaterThan(2);
    assertThat(trace.toString()).doesNotContain(WORDS);
    assertThat(Erasure.mark(resident.id())).doesNotContain(resident.id()).hasSizeGreaterThan(40);
  }

  @BothDatabases
  void who_was_erased_stays_erased_when_a_backup_of_before_is_restored() {
    var resident = leavesTraces();
    var other = scene.comes();
    scene.says(other, "zq8other");
    var file = directory.resolve("backup");
    new Backup(home.whole(), scene.clock).to(file);
    erasure.erase(DeskScene.TOWN, resident.id());
    database.close();

    var again = new ErasedAgainRows(marks.all());
    var outcome =
        new Restore(home.whole(), scene.clock, again)
            .from(file, Optional.of(directory.resolve("kept")));

    assertThat(outcome.erased()).isEqualTo(1);
    assertThat(outcome.before().of("conversation")).isEqualTo(1);
    assertThat(outcome.restored().of("conversation")).isEqualTo(2);
    assertThat(outcome.after().of("conversation")).isEqualTo(1);
    try (var there = home.reopened()) {
      assertThat(Dump.of(there)).contains("zq8other").doesNotContain(WORDS, resident.id());
    }
  }

  @BothDatabases
  void without_the_list_of_marks_a_backup_brings_them_back() {
    var resident = leavesTraces();
    var file = directory.resolve("backup");
    new Backup(home.whole(), scene.clock).to(file);
    erasure.erase(DeskScene.TOWN, resident.id());
    database.close();

    new Restore(home.whole(), scene.clock, new ErasedAgainRows(Set.of()))
        .from(file, Optional.of(directory.resolve("kept")));

    try (var there = home.reopened()) {
      assertThat(Dump.of(there)).contains(WORDS, resident.id());
    }
  }

  @BothDatabases
  void nothing_is_erased_that_cannot_be_put_on_the_list() throws IOException {
    var resident = leavesTraces();
    Files.createDirectory(marks.file());

    assertThatThrownBy(() -> erasure.erase(DeskScene.TOWN, resident.id()))
        .isInstanceOf(DatabaseUnavailable.class);

    assertThat(Dump.of(database)).contains(WORDS);
  }

  @BothDatabases
  void open_pages_and_the_desk_are_told() {
    var resident = scene.calls();
    List<String> told = new ArrayList<>();
    var own = scene.town.signals().listen(resident.id(), () -> told.add("own"));
    var desk =
        scene
            .town
            .signals()
            .listen(HandoverDesk.townSignal(DeskScene.TOWN), () -> told.add("desk"));

    erasure.erase(DeskScene.TOWN, resident.id());

    own.close();
    desk.close();
    assertThat(told).contains("own", "desk");
  }
}
