package dev.tesuri.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetersTest {

  private final Meters meters = new Meters();

  @Test
  void counts_and_times_stand_in_the_text_format() {
    meters.count(Measure.ANSWERS, "decide");
    meters.count(Measure.ANSWERS, "decide");
    meters.took(Measure.TURN, "", Duration.ofMillis(30));
    meters.took(Measure.DATABASE, "write", Duration.ofSeconds(20));

    assertThat(meters.written(Map.of(Measure.WAITING, Map.of("", 3.0))).lines())
        .contains("# TYPE tesuri_answers_total counter", "tesuri_answers_total{step=\"decide\"} 2")
        .contains("tesuri_turn_seconds_bucket{le=\"0.025\"} 0")
        .contains("tesuri_turn_seconds_bucket{le=\"0.05\"} 1")
        .contains("tesuri_turn_seconds_bucket{le=\"+Inf\"} 1", "tesuri_turn_seconds_sum 0.03")
        .contains("tesuri_database_seconds_bucket{work=\"write\",le=\"10\"} 0")
        .contains("tesuri_database_seconds_count{work=\"write\"} 1")
        .contains("# TYPE tesuri_tickets_waiting gauge", "tesuri_tickets_waiting 3");
  }

  @Test
  void what_is_no_code_of_ours_is_told_as_other() {
    meters.count(Measure.LIMITS, "児童手当");
    meters.count(Measure.LIMITS, "a\"} 1\ninjected 1");
    meters.count(Measure.LIMITS, "019ab4d2-51a2-7c44-9d8e-2f1f6f1f0a11");

    assertThat(meters.written(Map.of()))
        .contains("tesuri_limits_met_total{limit=\"other\"} 3")
        .doesNotContain("児童", "injected", "019ab4d2");
  }

  @Test
  void a_measure_is_counted_in_its_own_way_alone() {
    assertThatThrownBy(() -> meters.count(Measure.TURN, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> meters.took(Measure.WAITING, "", Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
