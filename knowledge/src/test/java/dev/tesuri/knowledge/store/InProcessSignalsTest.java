package dev.tesuri.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InProcessSignalsTest {
  private final InProcessSignals signals = new InProcessSignals();
  private final AtomicInteger woken = new AtomicInteger();

  @Test
  void a_listener_is_woken_for_its_own_conversation_only() {
    var subscription = signals.listen("a", woken::incrementAndGet);

    signals.tell("b");
    assertThat(woken).hasValue(0);
    signals.tell("a");
    assertThat(woken).hasValue(1);
    subscription.close();
  }

  @Test
  void a_closed_subscription_is_silent_and_leaves_nothing_behind() {
    var first = signals.listen("a", woken::incrementAndGet);
    var second = signals.listen("a", woken::incrementAndGet);
    first.close();
    first.close();
    signals.tell("a");
    assertThat(woken).hasValue(1);
    assertThat(signals.followed()).isEqualTo(1);

    second.close();
    signals.tell("a");
    assertThat(woken).hasValue(1);
    assertThat(signals.followed()).isZero();
  }

  @Test
  void the_same_listener_may_listen_twice() {
    Runnable listener = woken::incrementAndGet;
    try (var first = signals.listen("a", listener)) {
      signals.listen("a", listener).close();
      signals.tell("a");

      assertThat(woken).hasValue(1);
      assertThat(first).isNotNull();
    }
  }

  @Test
  void a_listener_that_throws_harms_nobody() {
    try (var broken = signals.listen("a", () -> Integer.parseInt("not a number"));
        var sound = signals.listen("a", woken::incrementAndGet)) {
      signals.tell("a");

      assertThat(woken).hasValue(1);
      assertThat(broken).isNotSameAs(sound);
    }
  }

  @Test
  void a_listener_may_end_its_own_subscription() {
    var own = new ArrayList<Subscription>();
    own.add(
        signals.listen(
            "a",
            () -> {
              woken.incrementAndGet();
              own.forEach(Subscription::close);
            }));

    signals.tell("a");
    signals.tell("a");

    assertThat(woken).hasValue(1);
    assertThat(signals.followed()).isZero();
  }

  @Test
  void nothing_is_lost_or_left_when_many_come_and_go() throws Exception {
    var steady = signals.listen("a", woken::incrementAndGet);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<?>>();
      for (var i = 0; i < 100; i++) {
        all.add(
            threads.submit(
                () -> {
                  for (var j = 0; j < 100; j++) {
                    signals.listen("a", () -> {}).close();
                    signals.tell("a");
                  }
                }));
      }
      for (var one : all) {
        one.get();
      }
    }

    assertThat(woken).hasValue(10_000);
    steady.close();
    assertThat(signals.followed()).isZero();
  }
}
