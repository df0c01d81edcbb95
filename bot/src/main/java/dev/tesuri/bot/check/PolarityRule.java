package dev.tesuri.bot.check;

import dev.tesuri.knowledge.text.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What the passage affirms is not denied, and the other way round.
record PolarityRule() implements Rule {

  private static final int LONG_READING = 3;

  // スマホで申請しなくても and スマホで申請する義務はありません say the same.
  private static final Pattern WITHOUT = Pattern.compile("([一-鿿ァ-ヴー]+)[がはをも]?し?なくても");

  @Override
  public String code() {
    return "polarity";
  }

  @Override
  public boolean refuses(Statement statement) {
    var source = statement.source().asserted();
    var text =
        Polarity.plain(
            WITHOUT
                .matcher(statement.text())
                .replaceAll(one -> isOptional(one.group(1), source) ? "、" : one.group()));
    return Polarity.spoken(statement.words()).stream()
        .anyMatch(word -> isFlipped(word, text, statement));
  }

  private static boolean isOptional(String matter, String source) {
    return Pattern.compile(Pattern.quote(matter) + "(?:[がはも]?し?なくても|なしで|[^。]*義務は、?ありません)")
        .matcher(source)
        .find();
  }

  private static boolean isFlipped(Word word, String text, Statement statement) {
    var said = Polarity.of(text, word);
    var known = said.size() > 1 ? anywhere(word, statement) : known(word, statement);
    return !said.isEmpty() && !known.isEmpty() && !known.containsAll(said);
  }

  // A sentence that speaks both ways of a word is measured by all that the passage says of it.
  private static Set<Polarity> anywhere(Word word, Statement statement) {
    var found = new HashSet<Polarity>();
    statement.source().sentences().forEach(line -> found.addAll(of(line, word)));
    return found;
  }

  /// How the lines nearest to the sentence speak of the word.
  private static Set<Polarity> known(Word word, Statement statement) {
    long nearest = -1;
    long before = 0;
    Set<Polarity> found = Set.of();
    for (var line : statement.source().sentences()) {
      var polarity = of(line, word);
      long shared = 2 * statement.shared(line) + before;
      before = statement.shared(line);
      if (!polarity.isEmpty() && shared > nearest) {
        nearest = shared;
        found = polarity;
      }
    }
    return found;
  }

  private static Set<Polarity> of(Source.Line line, Word word) {
    var plain = Polarity.plain(line.text());
    var found = new HashSet<>(Polarity.of(plain, word, true));
    same(word, line.words()).forEach(other -> found.addAll(Polarity.of(plain, other)));
    return found;
  }

  // 戻す and もどす are one word.
  private static List<Word> same(Word word, List<Word> words) {
    var same = new ArrayList<Word>();
    for (var other : words) {
      if (other.reading().length() >= LONG_READING
          && other.reading().equals(word.reading())
          && other.inflected() == word.inflected()) {
        same.add(other);
      }
    }
    return same;
  }
}
