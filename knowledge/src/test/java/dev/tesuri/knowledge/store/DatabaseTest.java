package dev.tesuri.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.jdbi.v3.core.JdbiException;

class DatabaseTest {

  @BothDatabases
  void a_committed_row_is_read_back(Database db) {
    db.write(handle -> Rows.put(handle, "greeting", "こんにちは、手すりです。"));

    var greeting =
        db.read(
            handle ->
                handle
                    .createQuery("select value from setting where name = 'greeting'")
                    .mapTo(String.class)
                    .one());

    assertThat(greeting).isEqualTo("こんにちは、手すりです。");
  }

  @BothDatabases
  void a_committed_row_is_there_after_reopening(Database db, DatabaseHome home) {
    db.write(handle -> Rows.put(handle, "a", ""));
    db.close();

    try (var again = home.reopened()) {
      assertThat(again.read(Rows::names)).isEqualTo("a");
    }
  }

  @BothDatabases
  void a_work_that_throws_leaves_nothing_and_its_exception_arrives_as_thrown(Database db) {
    var thrown = new IllegalArgumentException("no");

    var caught =
        catchThrowable(
            () ->
                db.write(
                    handle -> {
                      Rows.put(handle, "a", "");
                      throw thrown;
                    }));

    assertThat(caught).isSameAs(thrown);
    assertThat(db.read(Rows::names)).isEmpty();
  }

  @BothDatabases
  void an_error_in_a_work_leaves_nothing_and_does_not_stop_the_database(Database db) {
    assertThatThrownBy(
            () ->
                db.write(
                    handle -> {
                      Rows.put(handle, "a", "");
                      throw new AssertionError("no");
                    }))
        .isInstanceOf(AssertionError.class);

    db.write(handle -> Rows.put(handle, "b", ""));

    assertThat(db.read(Rows::names)).isEqualTo("b");
  }

  @BothDatabases
  void a_read_cannot_change_rows(Database db) {
    assertThatExceptionOfType(JdbiException.class)
        .isThrownBy(() -> db.read(handle -> Rows.put(handle, "a", "")));

    assertThat(db.read(Rows::names)).isEmpty();
  }

  @BothDatabases
  void a_read_sees_one_snapshot_while_others_write(Database db) {
    db.write(handle -> Rows.put(handle, "a", ""));
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      var seen =
          db.read(
              handle -> {
                var before = Rows.names(handle);
                outcome(others.submit(() -> db.write(other -> Rows.put(other, "b", ""))));
                return before + "," + Rows.names(handle);
              });

      assertThat(seen).isEqualTo("a,a");
    }
    assertThat(db.read(Rows::names)).isEqualTo("a b");
  }

  @BothDatabases
  void a_work_inside_a_work_is_refused(Database db) {
    Work<Integer> put = handle -> Rows.put(handle, "a", "");

    assertThatIllegalStateException().isThrownBy(() -> db.write(_ -> db.write(put)));
    assertThatIllegalStateException().isThrownBy(() -> db.write(_ -> db.read(Rows::names)));
    assertThatIllegalStateException().isThrownBy(() -> db.read(_ -> db.read(Rows::names)));
    assertThat(db.write(put)).isEqualTo(1);
  }

  @BothDatabases
  void a_work_cannot_commit_by_itself(Database db) {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                db.write(
                    handle -> {
                      Rows.put(handle, "a", "");
                      return handle.commit();
                    }));

    assertThat(db.read(Rows::names)).isEmpty();
  }

  @BothDatabases
  void a_work_that_swallows_a_failed_statement_is_rolled_back(Database db) {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                db.write(
                    handle -> {
                      Rows.put(handle, "a", "");
                      return catchThrowable(
                          () -> handle.execute("insert into setting values (null, '')"));
                    }));

    assertThat(db.read(Rows::names)).isEmpty();
  }

  @BothDatabases
  void a_closed_database_says_so(Database db) {
    db.close();
    db.close();

    assertThatExceptionOfType(DatabaseUnavailable.class)
        .isThrownBy(() -> db.write(handle -> Rows.put(handle, "a", "")))
        .withMessageContaining("closed");
    assertThatExceptionOfType(DatabaseUnavailable.class)
        .isThrownBy(() -> db.read(Rows::names))
        .withMessageContaining("closed");
  }

  @BothDatabases
  void an_upsert_may_be_repeated(Database db) {
    for (var i = 0; i < 3; i++) {
      db.write(
          handle ->
              handle.execute(
                  """
                  insert into tally (day, municipality, topic, step, what, count)
                  values ('2026-11-24', '000000', 'mynumber', '', 'shown', 1)
                  on conflict (day, municipality, topic, step, what)
                  do update set count = tally.count + 1
                  """));
    }

    var counts =
        db.read(handle -> handle.createQuery("select count from tally").mapTo(Long.class).list());
    assertThat(counts).containsExactly(3L);
  }

  @BothDatabases
  void a_clients_message_is_stored_once(Database db) {
    db.write(handle -> Rows.insertConversation(handle, "c"));
    Work<Integer> store =
        handle ->
            handle.execute(
                """
                insert into event (conversation, seq, at, actor, kind, body, client_id)
                select 'c', count(*) + 1, 0, 'resident', 'said', '{}', 'once' from event where true
                on conflict (conversation, client_id) where client_id is not null do nothing
                """);

    assertThat(db.write(store)).isEqualTo(1);
    assertThat(db.write(store)).isZero();
  }

  @BothDatabases
  void an_event_needs_its_conversation(Database db) {
    assertThatExceptionOfType(JdbiException.class)
        .isThrownBy(
            () ->
                db.write(
                    handle ->
                        handle.execute(
                            """
                            insert into event (conversation, seq, at, actor, kind, body)
                            values ('nowhere', 1, 0, 'resident', 'said', '{}')
                            """)));
  }

  @BothDatabases
  void an_exceptions_messages_do_not_quote_what_was_stored(Database db) {
    var words = "口座番号は";

    var failure =
        catchThrowable(
            () ->
                db.write(
                    handle -> {
                      Rows.insertConversation(handle, words);
                      return Rows.insertConversation(handle, words);
                    }));

    assertThat(failure).isInstanceOf(JdbiException.class);
    assertThat(new StackTrace(failure).text()).containsIgnoringCase("unique").doesNotContain(words);
  }

  @BothDatabases
  void the_sequence_is_gap_free_under_fifty_writers(Database db) throws Exception {
    db.write(handle -> Rows.insertConversation(handle, "c"));
    var sequences = new ConcurrentLinkedQueue<Long>();

    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<?>>();
      for (var writer = 0; writer < 50; writer++) {
        all.add(
            writers.submit(
                () -> {
                  for (var i = 0; i < 40; i++) {
                    sequences.add(db.write(handle -> Rows.append(handle, "c", "{}")));
                  }
                }));
      }
      for (var one : all) {
        one.get();
      }
    }

    var expected = LongStream.rangeClosed(1, 2_000).boxed().toList();
    assertThat(sequences).containsExactlyInAnyOrderElementsOf(expected);
    var stored =
        db.read(
            handle ->
                handle.createQuery("select seq from event order by seq").mapTo(Long.class).list());
    assertThat(stored).isEqualTo(expected);
  }

  @BothDatabases
  void an_interrupted_caller_leaves_all_or_nothing_and_a_working_database(Database db)
      throws Exception {
    var begun = new CountDownLatch(1);
    var interrupted = new Semaphore(0);
    var flag = new AtomicBoolean();
    var caller =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    db.write(
                        handle -> {
                          Rows.put(handle, "a", "");
                          begun.countDown();
                          interrupted.acquireUninterruptibly();
                          return Rows.put(handle, "b", "");
                        });
                  } catch (DatabaseUnavailable e) {
                    // PostgreSQL may lose the connection.
                  } finally {
                    flag.set(Thread.currentThread().isInterrupted());
                  }
                });
    begun.await();
    caller.interrupt();
    interrupted.release();
    caller.join();

    assertThat(flag).isTrue();
    assertThat(db.read(Rows::names)).isIn("", "a b");
    db.write(handle -> Rows.put(handle, "c", ""));
    assertThat(db.read(Rows::names)).endsWith("c");
  }

  @BothDatabases
  void erasing_traces_is_refused_inside_a_work(Database db) {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                db.write(
                    _ -> {
                      db.eraseTraces();
                      return true;
                    }));
    db.eraseTraces();
  }

  private static <T> T outcome(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
