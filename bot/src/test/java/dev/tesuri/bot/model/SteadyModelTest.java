package dev.tesuri.bot.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.model.LanguageModel.Reader;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class SteadyModelTest {

  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));
  private static final Prompt PROMPT =
      new Prompt("answer 1", "短く答えます。", "どこですか。", Optional.empty(), 60);
  private static final Completion GOOD = new Completion.Done("はい。", new Tokens(1, 1));

  private final AtomicInteger calls = new AtomicInteger();

  private static Completion failed(Why why, String text) {
    return new Completion.Failed(why, text, Tokens.NONE);
  }

  private Completion ask(SteadyModel model) {
    return model.complete(PROMPT, PATIENCE, Reader.WHOLE);
  }

  @Test
  void a_busy_server_is_asked_once_more() {
    var model =
        new SteadyModel(
            ScriptedModel.ending(_ -> calls.incrementAndGet() == 1 ? failed(Why.BUSY, "") : GOOD),
            4,
            Duration.ofMinutes(1));
    assertThat(ask(model)).isEqualTo(GOOD);
    assertThat(calls).hasValue(2);
  }

  @Test
  void a_second_failure_is_the_answer() {
    var model =
        new SteadyModel(
            ScriptedModel.ending(
                _ -> {
                  calls.incrementAndGet();
                  return failed(Why.BROKEN, "");
                }),
            4,
            Duration.ofMinutes(1));
    assertThat(ask(model).code()).isEqualTo("broken");
    assertThat(calls).hasValue(2);
  }

  @Test
  void once_something_came_nothing_is_asked_again() {
    var model =
        new SteadyModel(
            ScriptedModel.ending(
                _ -> {
                  calls.incrementAndGet();
                  return failed(Why.BROKEN, "1|窓口で");
                }),
            4,
            Duration.ofMinutes(1));
    ask(model);
    assertThat(calls).hasValue(1);
  }

  @Test
  void after_many_faults_it_is_left_alone_and_then_tried_again() {
    var manner = new AtomicReference<>(failed(Why.SILENT, ""));
    var model =
        new SteadyModel(
            ScriptedModel.ending(
                _ -> {
                  calls.incrementAndGet();
                  return manner.get();
                }),
            4,
            Duration.ofMillis(150));
    for (int i = 0; i < 10; i++) {
      ask(model);
    }
    assertThat(model.isResting()).isTrue();
    assertThat(ask(model).code()).isEqualTo("resting");
    assertThat(calls.get()).isBetween(5, 10);
    manner.set(GOOD);
    Completion last = ask(model);
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!last.equals(GOOD)) {
      assertThat(System.nanoTime()).isLessThan(end);
      last = ask(model);
    }
    assertThat(model.isResting()).isFalse();
  }

  @Test
  void answers_that_nobody_waited_for_are_no_faults() {
    var model =
        new SteadyModel(
            ScriptedModel.ending(_ -> failed(Why.UNWANTED, "")), 4, Duration.ofMinutes(1));
    for (int i = 0; i < 30; i++) {
      assertThat(ask(model).code()).isEqualTo("unwanted");
    }
  }

  @Test
  void too_many_at_once_go_without() throws Exception {
    var inside = new CountDownLatch(2);
    var leave = new CountDownLatch(1);
    var model =
        new SteadyModel(
            ScriptedModel.ending(
                _ -> {
                  inside.countDown();
                  await(leave);
                  return GOOD;
                }),
            2,
            Duration.ofMinutes(1));
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = callers.submit(() -> ask(model));
      var second = callers.submit(() -> ask(model));
      inside.await();
      assertThat(ask(model).code()).isEqualTo("crowded");
      leave.countDown();
      assertThat(first.get()).isEqualTo(GOOD);
      assertThat(second.get()).isEqualTo(GOOD);
    }
    assertThat(ask(model)).isEqualTo(GOOD);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
