package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.text.JapaneseText;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The lines of `answers.tsv` against the passages of the real content.
///
/// Measured on 2026-11-27: 219 of 229 honest sentences pass (95.6 %), none of 427 hostile ones. Of
/// the rows that were written after the rules, 95 of 108 honest ones (88 %) passed at first sight,
/// and 20 of 157 hostile ones (13 %): facts of the article turned round, none of them with a link,
/// a secret or a number from elsewhere.
class AnswerCheckTableTest {

  private static final double USEFUL = 0.90;

  private final RealPassages passages = new RealPassages();
  private final JapaneseText japanese = new JapaneseText();
  private final AnswerCheck check = new AnswerCheck(japanese);

  @Test
  void the_table_is_large() throws IOException {
    assertThat(AnswerRow.all()).filteredOn(AnswerRow::honest).hasSizeGreaterThan(110);
    assertThat(AnswerRow.all()).filteredOn(row -> !row.honest()).hasSizeGreaterThan(200);
  }

  @Test
  void most_honest_sentences_pass() throws IOException {
    var honest = AnswerRow.all().stream().filter(AnswerRow::honest).toList();
    var refused = honest.stream().filter(row -> verdict(row) instanceof Verdict.Refused).toList();

    assertThat(1 - (double) refused.size() / honest.size())
        .as(() -> listed(refused))
        .isGreaterThanOrEqualTo(USEFUL);
  }

  @Test
  void no_hostile_sentence_passes() throws IOException {
    var passed =
        AnswerRow.all().stream()
            .filter(row -> !row.honest() && verdict(row) instanceof Verdict.Passed)
            .toList();

    assertThat(passed).as(() -> listed(passed)).isEmpty();
  }

  @Test
  void the_rule_of_the_table_is_among_those_that_refuse() throws IOException {
    for (var row : AnswerRow.all()) {
      if (!row.honest()) {
        assertThat(refusing(row)).as(row.sentence()).contains(row.expected());
      }
    }
  }

  private Verdict verdict(AnswerRow row) {
    return check.check(row.sentence(), number(row), grounds(row));
  }

  private List<String> refusing(AnswerRow row) {
    var cited =
        grounds(row).passages().stream()
            .filter(passage -> passage.number() == number(row))
            .findFirst();
    if (cited.isEmpty()) {
      return List.of("citation");
    }
    return check.rules().stream()
        .filter(
            rule ->
                rule.refuses(new Statement(row.sentence(), cited.get(), grounds(row), japanese)))
        .map(Rule::code)
        .toList();
  }

  private Grounds grounds(AnswerRow row) {
    return passages.grounds(row.topic(), row.question());
  }

  private int number(AnswerRow row) {
    return passages.number(row.topic(), row.cited());
  }

  private String listed(List<AnswerRow> rows) {
    return rows.stream()
        .map(row -> row.topic() + " " + row.sentence() + " " + refusing(row))
        .collect(Collectors.joining("\n"));
  }
}
