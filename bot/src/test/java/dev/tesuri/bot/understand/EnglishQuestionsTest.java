package dev.tesuri.bot.understand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.guard.Hazards;
import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.language.BundledLanguages;
import dev.tesuri.knowledge.language.Language;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.text.JapaneseText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The lines of `english-questions.tsv`, asked of all topics, by somebody whose page is in English
/// and by somebody whose page is not.
class EnglishQuestionsTest {

  private static final String NONE = "none";
  private static final int SEEN = 5;

  private static final WordLists WORDS = WordLists.bundled();
  private static final JapaneseText JAPANESE = new JapaneseText(WORDS.readings());
  private static final Library LIBRARY =
      Library.of(BundledLanguages.CONTENT.topics(), JAPANESE).speaking(BundledLanguages.national());
  private static final Understanding UNDERSTANDING =
      new Understanding(
          new SecretMask(),
          new Hazards(),
          new Commands(JAPANESE, () -> new Intents(List.of(), List.of(), JAPANESE)),
          () -> new Elsewhere(WORDS.elsewhere(), JAPANESE),
          BundledLanguages::national);

  private record Line(String text, String topic) {}

  @Test
  void of_the_questions_to_a_topic_most_find_it_first_and_nearly_all_among_those_offered()
      throws IOException {
    for (String code : List.of("en", Language.JAPANESE)) {
      var first = new ArrayList<String>();
      var offered = new ArrayList<String>();
      var lines = lines().stream().filter(line -> !line.topic().equals(NONE)).toList();
      for (var line : lines) {
        var found = found(line, code);
        var ids = found.hits().stream().map(hit -> hit.id()).toList();
        boolean none = found.decision() == Decision.NONE;
        if (none || !ids.getFirst().equals(line.topic())) {
          first.add(line.text() + " → " + found.decision() + ids);
        }
        if (none
            || (found.decision() == Decision.ANSWER && !ids.getFirst().equals(line.topic()))
            || !ids.subList(0, Math.min(4, ids.size())).contains(line.topic())) {
          offered.add(line.text() + " → " + found.decision() + ids);
        }
      }
      assertThat(lines).hasSizeGreaterThanOrEqualTo(55);
      assertThat(first).as("first, read in " + code).hasSizeLessThanOrEqualTo(lines.size() / 7);
      assertThat(offered).as("offered, read in " + code).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void what_no_topic_answers_is_not_answered() throws IOException {
    assertThat(
            lines().stream()
                .filter(line -> line.topic().equals(NONE))
                .filter(line -> found(line, "en").decision() == Decision.ANSWER))
        .isEmpty();
  }

  private static Understanding.Found found(Line line, String code) {
    return UNDERSTANDING.find(LIBRARY, line.text(), code, SEEN);
  }

  private static List<Line> lines() throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                EnglishQuestionsTest.class.getResourceAsStream("english-questions.tsv"),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Line(cells[0], cells[1]))
          .toList();
    }
  }
}
