package dev.tesuri.bot.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.understand.Decision;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.faq.FaqEntry;
import dev.tesuri.knowledge.faq.FaqTable;
import dev.tesuri.knowledge.search.Hit;
import dev.tesuri.knowledge.search.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A town's own questions and answers beside the topics: each kind of question finds its own. The
/// entry `n` of `faq.csv` answers the n-th question for tuning that no topic covers.
class FaqQualityTest {

  private static final Understander PROGRAM = Understander.ofTheProgram();
  private static final FaqTable TABLE = table();
  private static final Library LIBRARY =
      PROGRAM.library().with(TABLE.entries().stream().map(FaqQualityTest::article).toList());

  @Test
  void what_no_topic_covers_finds_the_entry_of_the_town() {
    var uncovered =
        QuestionSet.TUNING.read().stream()
            .filter(question -> question.kind().equals(Question.UNCOVERED))
            .toList();
    var found =
        TABLE.entries().stream()
            .filter(
                entry -> {
                  var question = uncovered.get(Integer.parseInt(entry.id()) - 1);
                  return first(question).equals(Optional.of("faq:" + entry.id()));
                })
            .count();
    assertThat(TABLE.faults()).isEmpty();
    assertThat(found / (double) TABLE.entries().size()).isGreaterThanOrEqualTo(0.70);
  }

  @Test
  void topics_stay_where_they_are() {
    var topics = QuestionSet.ASIDE.read().stream().filter(Question::asksForTopic).toList();
    var right =
        topics.stream()
            .filter(question -> first(question).filter(question.expected()::contains).isPresent())
            .count();
    assertThat(right / (double) topics.size()).isGreaterThanOrEqualTo(0.87);
  }

  @Test
  void what_the_town_answers_is_not_refused() {
    var text = "粗大ごみを出したい";
    var hits = LIBRARY.search(text, 5);
    var elsewhere = PROGRAM.understanding().elsewhere(text);
    assertThat(elsewhere).isPresent();
    assertThat(Decision.of(hits, elsewhere)).isNotEqualTo(Decision.NONE);
    assertThat(Decision.of(PROGRAM.library().search(text, 5), elsewhere)).isEqualTo(Decision.NONE);
  }

  private static Optional<String> first(Question question) {
    return LIBRARY.search(question.text(), 5).stream().map(Hit::id).findFirst();
  }

  private static Topic.Article article(FaqEntry entry) {
    return entry.article("aozora", "あおぞら市のよくある質問", LocalDate.EPOCH);
  }

  private static FaqTable table() {
    try (var in = FaqQualityTest.class.getResourceAsStream("/questions/faq.csv")) {
      return FaqTable.read(in == null ? new byte[0] : in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
