package dev.tesuri.bot.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tesuri.bot.answer.AnswerStep;
import dev.tesuri.bot.answer.AnswerStep.Result;
import dev.tesuri.bot.answer.Turn;
import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.Entry;
import dev.tesuri.bot.town.SmallTown;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.DatabaseHome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Nothing accepted is lost, doubled or left without an answer, whatever breaks; and the bot is
/// silent where a person speaks.
class DurabilityTest {

  private static final int AT_ONCE = 10;

  private final Database database;
  private final SmallTown town;
  private final Resident resident;

  DurabilityTest(Database database) {
    this.database = database;
    town = SmallTown.on(database);
    resident = Resident.of(town);
  }

  @BothDatabases
  void an_entry_is_acknowledged_when_it_is_stored_and_before_it_is_answered() {
    List<List<ChatEvent>> stored = new ArrayList<>();
    List<Long> acknowledged = new ArrayList<>();

    var taken =
        town.reception()
            .say(
                resident.now(),
                "c1",
                "こんにちは",
                seq -> {
                  acknowledged.add(seq);
                  stored.add(town.conversations().events(resident.id(), 1, 10));
                });

    assertThat(acknowledged).containsExactly(2L);
    assertThat(stored.getFirst()).extracting(ChatEvent::seq).containsExactly(2L);
    assertThat(((Taken.Accepted) taken).events()).hasSize(2);
  }

  @BothDatabases
  void a_channel_that_breaks_at_the_acknowledgement_loses_nothing() {
    var broken =
        catchThrowable(
            () ->
                town.reception()
                    .say(
                        resident.now(),
                        "c1",
                        "こんにちは",
                        _ -> {
                          throw new IllegalStateException("the line is dead");
                        }));

    assertThat(broken).hasMessage("the line is dead");
    assertThat(resident.sends("c1", "こんにちは")).isInstanceOf(Taken.Accepted.class);
    assertThat(kinds()).containsExactly("asked", "said", "asked");
  }

  @BothDatabases
  void what_a_crash_left_is_answered_when_it_is_read() throws Exception {
    crashAfter("暗証番号を忘れた");
    var before = resident.now();

    var readings = atOnce(() -> town.reception().events(before, 0));

    assertThat(readings).containsOnly(readings.getFirst());
    assertThat(kinds()).containsExactly("asked", "said", "answered");
    assertThat(resident.last().replyTo()).isEqualTo(2);
  }

  @BothDatabases
  void what_a_crash_left_is_answered_at_the_next_start(DatabaseHome home) {
    crashAfter("暗証番号を忘れた");
    var other = Resident.of(town);
    other.says("こんにちは");
    database.close();

    try (var again = home.reopened()) {
      var restarted = SmallTown.on(again);
      assertThat(restarted.reception().answerUnanswered()).isEqualTo(1);
      assertThat(restarted.reception().answerUnanswered()).isZero();
      assertThat(restarted.conversations().events(resident.id(), 2, 10))
          .singleElement()
          .satisfies(event -> assertThat(event.body()).isInstanceOf(Body.Answered.class));
    }
  }

  @BothDatabases
  void all_that_crashes_left_in_one_conversation_is_answered_in_order() {
    crashAfter("暗証番号を忘れた");
    crashAfter("手順をはじめる", "begin:pin-reset");

    assertThat(town.reception().answerUnanswered()).isEqualTo(1);

    assertThat(kinds()).containsExactly("asked", "said", "said", "answered", "step");
    assertThat(town.conversations().unanswered()).isEmpty();
  }

  @BothDatabases
  void a_sending_repeated_after_a_crash_is_answered_once() {
    crashAfter("暗証番号を忘れた");

    var taken = (Taken.Accepted) resident.sends("crash-1", "暗証番号を忘れた");

    assertThat(taken.seq()).isEqualTo(2);
    assertThat(taken.events())
        .extracting(event -> event.body().kind())
        .containsExactly("said", "answered");
    assertThat(resident.events()).hasSize(3);
  }

  @BothDatabases
  void ten_equal_sendings_at_once_are_answered_once() throws Exception {
    var before = resident.now();

    var taken = atOnce(() -> town.reception().say(before, "c1", "暗証番号を忘れた", _ -> {}));

    assertThat(taken).containsOnly(taken.getFirst());
    assertThat(kinds()).containsExactly("asked", "said", "answered");
  }

  @BothDatabases
  void ten_questions_at_once_are_all_answered() throws Exception {
    var before = resident.now();
    var number = new AtomicInteger();

    var taken =
        atOnce(
            () -> town.reception().say(before, "c" + number.incrementAndGet(), "こんにちは", _ -> {}));

    assertThat(taken).allSatisfy(one -> assertThat(((Taken.Accepted) one).events()).hasSize(2));
    assertThat(resident.events())
        .extracting(ChatEvent::seq)
        .isEqualTo(LongStream.rangeClosed(1, 1 + 2 * AT_ONCE).boxed().toList());
  }

  @BothDatabases
  void a_defect_in_the_thinking_is_told_kindly() {
    var broken =
        town(
            turn -> {
              throw new IllegalStateException("a defect");
            });

    var answer = resident.at(broken).says("こんにちは");

    assertThat(answer).isInstanceOf(Body.Notice.class);
    assertThat(Resident.labels(answer)).contains("係の人と話す");
    assertThat(resident.now().waitingForAnswer()).isEmpty();
  }

  @BothDatabases
  void an_answer_is_dropped_when_a_person_took_the_floor_meanwhile() {
    var slow =
        town(
            turn -> {
              database.write(
                  handle -> handle.execute("update conversation set floor = 'supporter'"));
              return turn;
            });

    var taken = (Taken.Accepted) resident.at(slow).sends("c1", "こんにちは");

    assertThat(taken.events()).hasSize(1);
    assertThat(kinds()).containsExactly("asked", "said");
    assertThat(resident.now().waitingForAnswer()).isEmpty();
    assertThat(town.reception().answerUnanswered()).isZero();
  }

  @BothDatabases
  void the_bot_is_silent_while_a_person_has_the_floor() {
    database.write(handle -> handle.execute("update conversation set floor = 'supporter'"));

    resident.sends("c1", "こんにちは");

    assertThat(kinds()).containsExactly("asked", "said");
    assertThat(resident.now().waitingForAnswer()).isEmpty();
  }

  @BothDatabases
  void an_answer_overtaken_by_another_entry_is_thought_again() {
    var once = new AtomicBoolean();
    var overtaken =
        town(
            turn -> {
              if (once.compareAndSet(false, true)) {
                crashAfter("暗証番号を忘れた");
              }
              return turn;
            });

    var taken = (Taken.Accepted) resident.at(overtaken).sends("c1", "こんにちは");

    assertThat(taken.events()).extracting(ChatEvent::seq).containsExactly(2L, 4L);
    resident.events();
    assertThat(kinds()).containsExactly("asked", "said", "said", "asked", "answered");
  }

  /// A town that does something of its own before it thinks.
  private SmallTown town(UnaryOperator<Turn> first) {
    var step =
        new AnswerStep() {
          @Override
          public String name() {
            return "first";
          }

          @Override
          public Result take(Turn turn) {
            return new Result.Next(first.apply(turn), "done");
          }
        };
    return SmallTown.on(
        database,
        steps -> {
          var all = new ArrayList<AnswerStep>(List.of(step));
          all.addAll(steps);
          return all;
        });
  }

  private void crashAfter(String text) {
    crashAfter(text, null);
  }

  /// What the database holds when the program ends between an entry's commit and its answer.
  private void crashAfter(String text, @Nullable String choice) {
    var clientId = "crash-" + resident.now().version();
    var entry = new Entry(new Body.Said(text, choice), Optional.empty(), List.of());
    town.conversations().append(resident.id(), clientId, entry);
  }

  private List<String> kinds() {
    return town.conversations().events(resident.id(), 0, 100).stream()
        .map(event -> event.body().kind())
        .toList();
  }

  private static <T> List<T> atOnce(Callable<T> work) throws Exception {
    var ready = new CountDownLatch(AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> all = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        all.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return work.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (var one : all) {
        results.add(one.get());
      }
      return results;
    }
  }
}
