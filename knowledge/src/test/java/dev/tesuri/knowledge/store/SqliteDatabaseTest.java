package dev.tesuri.knowledge.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest {
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final Path directory;
  private SqliteDatabase db;

  SqliteDatabaseTest(@TempDir Path temporary) {
    directory = temporary.resolve("data");
    db = SqliteDatabase.open(directory);
  }

  @AfterEach
  void close() {
    callers.close();
    db.close();
  }

  @Test
  void the_directory_is_made_for_its_owner_alone() throws IOException {
    assertThat(Files.getPosixFilePermissions(directory))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void a_second_database_on_the_directory_is_refused_until_the_first_is_closed() {
    assertThatExceptionOfType(DataDirectoryInUse.class)
        .isThrownBy(() -> SqliteDatabase.open(directory))
        .withMessageContaining(directory.toString());

    db.close();
    db = SqliteDatabase.open(directory);

    assertThat(db.read(Rows::names)).isEmpty();
  }

  @Test
  void connections_are_set_for_durability_and_erasure() {
    var settings =
        db.write(
            handle ->
                List.of(
                        "journal_mode",
                        "synchronous",
                        "foreign_keys",
                        "secure_delete",
                        "temp_store")
                    .stream()
                    .map(it -> handle.createQuery("pragma " + it).mapTo(String.class).one())
                    .toList());

    assertThat(settings).containsExactly("wal", "2", "1", "1", "2");
  }

  @Test
  void works_that_wait_share_a_commit_and_one_that_throws_harms_only_itself() throws Exception {
    var before = db.commits();
    var group = new Waiting();
    var first = group.add(handle -> Rows.put(handle, "a", ""));
    var broken =
        group.add(
            handle -> {
              Rows.put(handle, "b", "");
              throw new IllegalArgumentException("no");
            });
    var unique =
        group.add(
            handle -> {
              Rows.insertConversation(handle, "c");
              return Rows.insertConversation(handle, "c");
            });
    var last = group.add(handle -> Rows.put(handle, "d", ""));
    group.go();

    assertThat(first.get()).isEqualTo(1);
    assertThat(last.get()).isEqualTo(1);
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(broken::get)
        .withCauseInstanceOf(IllegalArgumentException.class);
    assertThatExceptionOfType(ExecutionException.class).isThrownBy(unique::get);
    assertThat(db.read(Rows::names)).isEqualTo("a d");
    // One for the work that held the writer, one for the four that waited.
    assertThat(db.commits() - before).isEqualTo(2);
  }

  @Test
  void nobody_succeeds_when_the_common_commit_fails() throws Exception {
    var group = new Waiting();
    var innocent = group.add(handle -> Rows.put(handle, "a", ""));
    var broken =
        group.add(
            handle -> {
              // Puts the check off to the commit.
              handle.execute("pragma defer_foreign_keys = on");
              return handle.execute(
                  """
                  insert into event (conversation, seq, at, actor, kind, body)
                  values ('nowhere', 1, 0, 'resident', 'said', '{}')
                  """);
            });
    group.go();

    for (var one : List.of(innocent, broken)) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(one::get)
          .withCauseInstanceOf(DatabaseUnavailable.class);
    }
    assertThat(db.read(Rows::names)).isEmpty();
    db.write(handle -> Rows.put(handle, "b", ""));
    assertThat(db.read(Rows::names)).isEqualTo("b");
  }

  @Test
  void the_group_is_lost_when_a_work_ends_the_transaction_behind_the_databases_back()
      throws Exception {
    var group = new Waiting();
    var innocent = group.add(handle -> Rows.put(handle, "a", ""));
    var broken = group.add(handle -> handle.execute("rollback"));
    group.go();

    for (var one : List.of(innocent, broken)) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(one::get)
          .withCauseInstanceOf(DatabaseUnavailable.class);
    }
    db.write(handle -> Rows.put(handle, "b", ""));
    assertThat(db.read(Rows::names)).isEqualTo("b");
  }

  @Test
  void a_full_disk_is_an_outage_and_passes_without_a_restart() throws Exception {
    db.write(handle -> Rows.put(handle, "a", ""));
    var limit = db.write(handle -> pragma(handle, "max_page_count"));
    db.write(handle -> pragma(handle, "max_page_count = 1"));
    var group = new Waiting();
    var before = group.add(handle -> Rows.put(handle, "b", ""));
    var large = group.add(handle -> Rows.put(handle, "large", "x".repeat(100_000)));
    group.go();

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(large::get)
        .withCauseInstanceOf(DatabaseUnavailable.class);
    var acknowledged = catchThrowable(before::get) == null;
    assertThat(db.read(Rows::names)).isEqualTo(acknowledged ? "a b" : "a");

    db.write(handle -> pragma(handle, "max_page_count = " + limit));
    db.write(handle -> Rows.put(handle, "large", "x".repeat(100_000)));
    assertThat(db.read(Rows::names)).endsWith("large");
  }

  private static long pragma(Handle handle, String text) {
    return handle.createQuery("pragma " + text).mapTo(Long.class).one();
  }

  @Test
  void a_work_that_is_not_begun_in_time_never_runs() throws Exception {
    db.close();
    db = SqliteDatabase.open(directory, Duration.ofMillis(50));
    var group = new Waiting();
    var late = group.add(handle -> Rows.put(handle, "late", ""));

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(late::get)
        .withCauseInstanceOf(DatabaseUnavailable.class)
        .withMessageContaining("too busy");
    group.go();
    db.write(handle -> Rows.put(handle, "next", ""));
    assertThat(db.read(Rows::names)).isEqualTo("next");
  }

  @Test
  void a_caller_interrupted_while_waiting_withdraws_its_work() throws Exception {
    var group = new Waiting();
    var failure = new AtomicReference<Throwable>();
    var caller =
        Thread.ofVirtual()
            .start(
                () ->
                    failure.set(
                        catchThrowable(
                            () -> db.write(handle -> Rows.put(handle, "withdrawn", "")))));
    group.untilWaiting(1);
    caller.interrupt();
    caller.join();

    assertThat(failure.get()).isInstanceOf(DatabaseUnavailable.class).hasMessageContaining("nterr");
    group.go();

    db.write(handle -> Rows.put(handle, "next", ""));
    assertThat(db.read(Rows::names)).isEqualTo("next");
  }

  @Test
  void what_was_redacted_is_gone_from_the_files_once_traces_are_erased() throws IOException {
    var words = "わたしの暗証番号は 4649 です。".repeat(400);
    db.write(handle -> Rows.insertConversation(handle, "c"));
    db.write(handle -> Rows.append(handle, "c", words));
    assertThat(filesHold("暗証番号")).isTrue();

    db.write(handle -> handle.execute("update event set body = '{}'"));
    assertThat(filesHold("暗証番号")).as("overwriting is not enough").isTrue();
    db.eraseTraces();

    assertThat(filesHold("暗証番号")).isFalse();
    assertThat(directory.resolve("tesuri.db-wal")).isEmptyFile();
  }

  @Test
  void erasing_says_when_a_long_read_stands_in_the_way() throws Exception {
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    db.write(handle -> Rows.put(handle, "a", ""));
    var reading =
        callers.submit(
            () ->
                db.read(
                    handle -> {
                      var seen = Rows.names(handle);
                      begun.countDown();
                      awaited(end);
                      return seen;
                    }));
    begun.await();
    db.write(handle -> Rows.put(handle, "a", "changed"));

    assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(db::eraseTraces);
    end.countDown();
    assertThat(reading.get()).isEqualTo("a");
    db.eraseTraces();
    assertThat(directory.resolve("tesuri.db-wal")).isEmptyFile();
  }

  @Test
  void works_that_wait_are_done_before_the_database_closes() throws Exception {
    var group = new Waiting();
    var waiting = group.add(handle -> Rows.put(handle, "a", ""));
    var closing = callers.submit(db::close);
    group.go();
    closing.get();

    assertThat(waiting.get()).isEqualTo(1);
    db = SqliteDatabase.open(directory);
    assertThat(db.read(Rows::names)).isEqualTo("a");
  }

  private boolean filesHold(String words) throws IOException {
    for (var name : List.of("tesuri.db", "tesuri.db-wal")) {
      var bytes = new String(Files.readAllBytes(directory.resolve(name)), UTF_8);
      if (bytes.contains(words)) {
        return true;
      }
    }
    return false;
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Works that stand in line behind one that holds the writer.
  private final class Waiting {
    private final CountDownLatch go = new CountDownLatch(1);
    private final List<Future<?>> all = new ArrayList<>();
    private final Future<Boolean> holder;

    Waiting() throws InterruptedException {
      var begun = new CountDownLatch(1);
      holder =
          callers.submit(
              () ->
                  db.write(
                      _ -> {
                        begun.countDown();
                        awaited(go);
                        return true;
                      }));
      begun.await();
    }

    Future<Integer> add(Work<Integer> work) {
      var future = callers.submit(() -> db.write(work));
      all.add(future);
      untilWaiting(all.size());
      return future;
    }

    void untilWaiting(int works) {
      while (db.waiting() < works) {
        Thread.onSpinWait();
      }
    }

    void go() throws Exception {
      go.countDown();
      assertThat(holder.get()).isTrue();
    }
  }
}
