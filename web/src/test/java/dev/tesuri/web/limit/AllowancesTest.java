package dev.tesuri.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// Counts by conversations are tried on a running server, since a conversation comes from there
/// alone.
class AllowancesTest {

  private static final String HOME = "198.51.100.1";
  private static final String HALL = "203.0.113.9";
  private static final Rate WIDE = Rate.perMinute(1_000_000);
  private static final Rate FIVE = Rate.perMinute(5);

  private final AtomicLong nanos = new AtomicLong();
  private final Allowances allowances = allowances(true);

  private Allowances allowances(boolean enabled) {
    return new Allowances(settings(enabled), text -> text.contains("たすけて"), nanos::get, _ -> {});
  }

  private static LimitSettings settings(boolean enabled) {
    return new LimitSettings(
        enabled,
        WIDE,
        WIDE,
        FIVE,
        WIDE,
        FIVE,
        FIVE,
        Rate.perMinute(9),
        new Rate(3, Duration.ofMinutes(15)),
        2,
        2,
        List.of(Network.parse(HALL)));
  }

  @Test
  void one_address_is_stopped_and_another_does_not_notice() {
    times(5, () -> allowances.ask("town", HOME, "手続き"));
    stopped(() -> allowances.ask("town", HOME, "手続き"));
    allowances.ask("town", "198.51.100.2", "手続き");
  }

  @Test
  void who_waits_as_long_as_told_is_let_in_again() {
    times(5, () -> allowances.read(HOME));
    assertThatThrownBy(() -> allowances.read(HOME))
        .isInstanceOfSatisfying(
            TooMany.class,
            stop -> {
              assertThat(stop.until()).isEqualTo(Duration.ofSeconds(12));
              nanos.addAndGet(stop.until().toNanos());
            });
    allowances.read(HOME);
    stopped(() -> allowances.read(HOME));
  }

  @Test
  void a_call_for_help_passes_whatever_the_limit_says() {
    times(9, () -> allowances.ask("town", HALL, "手続き"));
    stopped(() -> allowances.ask("town", HALL, "手続き"));
    times(100, () -> allowances.ask("town", HALL, "たすけて"));
  }

  @Test
  void a_hall_of_kiosks_is_not_one_client() {
    times(100, () -> allowances.open(HALL));
    times(5, () -> allowances.open(HOME));
    stopped(() -> allowances.open(HOME));
  }

  @Test
  void a_town_has_a_measure_of_its_own() {
    times(9, () -> allowances.ask("town", HALL, "手続き"));
    stopped(() -> allowances.ask("town", HALL, "手続き"));
    allowances.ask("other", HALL, "手続き");
  }

  @Test
  void right_codes_do_not_use_up_the_tries() {
    times(
        50,
        () -> {
          allowances.guess(HOME);
          allowances.guessed(HOME);
        });
    times(3, () -> allowances.guess(HOME));
    stopped(() -> allowances.guess(HOME));
  }

  @Test
  void sockets_are_counted_as_long_as_they_are_open() {
    var sockets = new OpenSockets(settings(true), allowances);
    assertThat(sockets.connect(HOME)).isTrue();
    assertThat(sockets.connect(HOME)).isTrue();
    assertThat(sockets.connect(HOME)).isFalse();
    sockets.disconnect(HOME);
    assertThat(sockets.connect(HOME)).isTrue();
    times(100, () -> assertThat(sockets.connect(HALL)).isTrue());
  }

  @Test
  void nothing_is_stopped_when_limits_are_off() {
    var open = allowances(false);
    assertThatCode(() -> times(100, () -> open.open(HOME))).doesNotThrowAnyException();
    var sockets = new OpenSockets(settings(false), open);
    times(100, () -> assertThat(sockets.join("one")).isTrue());
  }

  private static void times(int many, Runnable deed) {
    for (int i = 0; i < many; i++) {
      deed.run();
    }
  }

  private static void stopped(ThrowingCallable deed) {
    assertThatThrownBy(deed).isInstanceOf(TooMany.class);
  }
}
