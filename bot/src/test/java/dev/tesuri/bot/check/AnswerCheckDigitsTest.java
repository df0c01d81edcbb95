package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.text.JapaneseText;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// No digit of a sentence that passes can be changed.
class AnswerCheckDigitsTest {

  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  private static final RealPassages PASSAGES = new RealPassages();
  private static final AnswerCheck CHECK = new AnswerCheck(new JapaneseText());

  @Property(tries = 500)
  void another_digit_is_refused(
      @ForAll("passing") AnswerRow row,
      @ForAll @IntRange(max = 30) int which,
      @ForAll @IntRange(max = 9) int digit,
      @ForAll boolean wide) {
    var places = DIGIT.matcher(row.sentence()).results().map(one -> one.start()).toList();
    int place = places.get(which % places.size());
    Assume.that(row.sentence().charAt(place) != '0' + digit);
    var other = new StringBuilder(row.sentence());
    other.setCharAt(place, (char) ((wide ? '０' : '0') + digit));

    Assume.that(!isSaid(other.toString(), row));
    assertThat(verdict(other.toString(), row)).as("%s", other).isInstanceOf(Verdict.Refused.class);
  }

  @Provide
  Arbitrary<AnswerRow> passing() throws IOException {
    var rows =
        AnswerRow.all().stream()
            .filter(row -> row.honest() && DIGIT.matcher(row.sentence()).find())
            .filter(row -> verdict(row.sentence(), row) instanceof Verdict.Passed)
            .toList();
    assertThat(rows).hasSizeGreaterThan(30);
    return Arbitraries.of(rows);
  }

  // Two fees of one passage differ in a digit or two; which is whose is for PairingRule.
  private static boolean isSaid(String sentence, AnswerRow row) {
    var cited = PASSAGES.number(row.topic(), row.cited());
    return PASSAGES.grounds(row.topic(), row.question()).passages().stream()
        .filter(passage -> passage.number() == cited)
        .allMatch(passage -> says(passage, sentence));
  }

  private static boolean says(Passage passage, String sentence) {
    List<Amount> known = Amounts.in(Letters.foldLines(passage.text())).all();
    return Amounts.in(Letters.fold(sentence)).all().stream()
        .allMatch(one -> known.stream().anyMatch(one::equalsIn));
  }

  private static Verdict verdict(String sentence, AnswerRow row) {
    return CHECK.check(
        sentence,
        PASSAGES.number(row.topic(), row.cited()),
        PASSAGES.grounds(row.topic(), row.question()));
  }
}
