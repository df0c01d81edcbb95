package dev.tesuri.bot.understand;

import static dev.tesuri.bot.understand.Decision.ANSWER;
import static dev.tesuri.bot.understand.Decision.ASK;
import static dev.tesuri.bot.understand.Decision.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.search.Hit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {

  @Test
  void nothing_found_is_no_answer() {
    assertThat(Decision.of(List.of())).isEqualTo(NONE);
  }

  @Test
  void a_third_of_the_words_must_be_understood() {
    assertThat(Decision.of(List.of(hit(100, 0.339)))).isEqualTo(NONE);
    assertThat(Decision.of(List.of(hit(100, 0.34)))).isEqualTo(ANSWER);
  }

  @Test
  void only_a_clear_lead_is_answered_at_once() {
    assertThat(of(100, 82)).isEqualTo(ANSWER);
    assertThat(of(100, 82.1)).isEqualTo(ASK);
    assertThat(of(100, 100)).isEqualTo(ASK);
    assertThat(of(100)).isEqualTo(ANSWER);
    assertThat(of(100, 50, 50, 50)).isEqualTo(ANSWER);
  }

  @Test
  void a_weak_hit_is_offered_and_not_taken_for_granted() {
    assertThat(of(4.99)).isEqualTo(ASK);
    assertThat(of(4.99, 0.1)).isEqualTo(ASK);
    assertThat(of(5)).isEqualTo(ANSWER);
  }

  @Test
  void a_way_to_ask_that_one_topic_names_is_answered_whatever_the_lead() {
    assertThat(Decision.of(List.of(verbatim(), hit(99, 1)))).isEqualTo(ANSWER);
    assertThat(Decision.of(List.of(verbatim(), verbatim()))).isEqualTo(ASK);
  }

  private static Hit verbatim() {
    return new Hit("pin-reset", "暗証番号", "procedure", 100, true, 1);
  }

  @Test
  void the_words_of_the_interfaces_stay() {
    assertThat(Arrays.stream(Decision.values()).map(Decision::code))
        .containsExactly("answer", "ask", "none");
  }

  private static Decision of(double... scores) {
    return Decision.of(Arrays.stream(scores).mapToObj(score -> hit(score, 1)).toList());
  }

  private static Hit hit(double score, double coverage) {
    return new Hit("pin-reset", "暗証番号", "procedure", score, false, coverage);
  }
}
