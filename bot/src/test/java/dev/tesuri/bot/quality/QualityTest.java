package dev.tesuri.bot.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Holds the floor of understanding on the half of the questions that nobody tunes with. The
/// figures of the day stand in `docs/quality.md`.
class QualityTest {

  private static final Understander PROGRAM = Understander.ofTheProgram();
  private static final List<Judgement> ASIDE = PROGRAM.judge(QuestionSet.ASIDE);

  @Test
  void topics_are_found_from_what_people_type() {
    var topics = of(question -> question.asksForTopic());
    assertThat(share(topics, judged -> judged.place() == 1)).isGreaterThanOrEqualTo(0.87);
    assertThat(share(topics, judged -> judged.place() > 0 && judged.place() <= 3))
        .isGreaterThanOrEqualTo(0.95);
    assertThat(share(topics, judged -> judged.answered() && judged.place() != 1))
        .isLessThanOrEqualTo(0.05);
  }

  @Test
  void kana_and_slips_are_understood() {
    for (var style : List.of("kana", "typo")) {
      assertThat(share(of(question -> question.kind().equals(style)), j -> j.place() == 1))
          .as(style)
          .isGreaterThanOrEqualTo(0.80);
    }
  }

  @Test
  void commands_wishes_and_follow_ups_are_heard() {
    assertThat(right(Question.COMMAND)).isGreaterThanOrEqualTo(0.95);
    assertThat(right(Question.PERSON)).isGreaterThanOrEqualTo(0.95);
    assertThat(right(Question.FOLLOW_UP)).isGreaterThanOrEqualTo(0.90);
    assertThat(right(Question.AMBIGUOUS)).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void no_question_is_a_wording_of_the_program() {
    Set<String> known = new HashSet<>();
    PROGRAM.topics().forEach(topic -> topic.facts().asks().forEach(ask -> known.add(bare(ask))));
    PROGRAM
        .words()
        .wordings()
        .values()
        .forEach(all -> all.forEach(wording -> known.add(bare(wording))));
    for (var set : QuestionSet.values()) {
      assertThat(set.read())
          .filteredOn(Question::asksForTopic)
          .filteredOn(question -> known.contains(bare(question.text())))
          .isEmpty();
    }
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{P}]", "");
  }

  private static List<Judgement> of(Predicate<Question> wanted) {
    return ASIDE.stream().filter(judged -> wanted.test(judged.question())).toList();
  }

  private static double right(String kind) {
    return share(of(question -> question.kind().equals(kind)), Judgement::right);
  }

  private static double share(List<Judgement> judged, Predicate<Judgement> good) {
    assertThat(judged).isNotEmpty();
    return judged.stream().filter(good).count() / (double) judged.size();
  }
}
