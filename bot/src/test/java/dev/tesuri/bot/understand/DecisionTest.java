package dev.tesuri.bot.understand;

import static dev.tesuri.bot.understand.Decision.ANSWER;
import static dev.tesuri.bot.understand.Decision.ASK;
import static dev.tesuri.bot.understand.Decision.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.search.Hit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionTest {

  @Test
  void nothing_found_is_no_answer() {
    assertThat(Decision.of(List.of(), Optional.empty())).isEqualTo(NONE);
  }

  @Test
  void what_explains_each_other_and_leads_is_answered() {
    assertThat(of(hit(100, 1, 1), hit(70, 0.5, 0.5))).isEqualTo(ANSWER);
    assertThat(of(hit(100, 1, 1))).isEqualTo(ANSWER);
  }

  @Test
  void without_a_lead_or_with_half_a_wording_it_is_asked_which() {
    assertThat(of(hit(100, 0.6, 0.7), hit(99, 0.6, 0.7))).isEqualTo(ASK);
    assertThat(of(hit(100, 0.5, 0.5), hit(90, 0.5, 0.5))).isEqualTo(ASK);
  }

  @Test
  void what_explains_little_is_not_offered() {
    assertThat(of(hit(100, 0.1, 0.1), hit(99, 0.1, 0.1))).isEqualTo(NONE);
  }

  @Test
  void the_raw_score_alone_decides_nothing() {
    assertThat(of(hit(1, 1, 1), hit(0.7, 1, 1))).isEqualTo(of(hit(100, 1, 1), hit(70, 1, 1)));
  }

  @Test
  void a_way_to_ask_that_one_topic_names_is_answered_whatever_the_lead() {
    assertThat(Decision.of(List.of(verbatim(), hit(99, 1, 1)), Optional.empty())).isEqualTo(ANSWER);
    assertThat(Decision.of(List.of(verbatim(), verbatim()), Optional.empty())).isEqualTo(ASK);
  }

  @Test
  void what_tells_of_a_matter_that_no_topic_answers_is_not_answered_at_once() {
    var hits = List.of(hit(100, 1, 1), hit(70, 0.5, 0.5));
    assertThat(Decision.of(hits, Optional.of(new Elsewhere.Found("水道", 0.1)))).isEqualTo(ANSWER);
    assertThat(Decision.of(hits, Optional.of(new Elsewhere.Found("水道", 0.4)))).isNotEqualTo(ANSWER);
    assertThat(Decision.of(hits, Optional.of(new Elsewhere.Found("水道", 0.9)))).isEqualTo(NONE);
  }

  @Test
  void who_says_mostly_what_nobody_knows_is_not_answered_at_once() {
    assertThat(of(hit(100, 0.2, 1))).isNotEqualTo(ANSWER);
  }

  @Test
  void an_entry_of_the_town_does_not_make_a_topic_doubtful() {
    var entry = new Hit("faq:1", "暗証番号", "article", 99, false, 1, 1);
    assertThat(of(hit(100, 1, 1), entry, hit(50, 0.5, 0.5))).isEqualTo(ANSWER);
  }

  private static Hit verbatim() {
    return new Hit("pin-reset", "暗証番号", "procedure", 100, true, 1, 1);
  }

  @Test
  void the_words_of_the_interfaces_stay() {
    assertThat(Arrays.stream(Decision.values()).map(Decision::code))
        .containsExactly("answer", "ask", "none");
  }

  private static Decision of(Hit... hits) {
    return Decision.of(List.of(hits), Optional.empty());
  }

  private static Hit hit(double score, double coverage, double wording) {
    return new Hit("pin-reset", "暗証番号", "procedure", score, false, coverage, wording);
  }
}
