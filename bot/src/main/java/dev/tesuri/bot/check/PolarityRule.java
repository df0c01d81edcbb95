package dev.tesuri.bot.check;

import dev.tesuri.knowledge.text.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the passage affirms is not denied, and the other way round.
record PolarityRule() implements Rule {

  private static final int LONG_READING = 3;

  @Override
  public String code() {
    return "polarity";
  }

  @Override
  public boolean refuses(Statement statement) {
    var text = Polarity.plain(statement.text());
    return Polarity.spoken(statement.words()).stream()
        .anyMatch(word -> isFlipped(word, text, statement));
  }

  private static boolean isFlipped(Word word, String text, Statement statement) {
    var said = Polarity.of(text, word);
    var known = known(word, statement);
    return !said.isEmpty() && !known.isEmpty() && !known.containsAll(said);
  }

  /// How the lines nearest to the sentence speak of the word.
  private static Set<Polarity> known(Word word, Statement statement) {
    long nearest = -1;
    Set<Polarity> found = Set.of();
    for (var line : statement.source().sentences()) {
      var polarity = of(line, word);
      long shared = statement.shared(line);
      if (!polarity.isEmpty() && shared > nearest) {
        nearest = shared;
        found = polarity;
      }
    }
    return found;
  }

  private static Set<Polarity> of(Source.Line line, Word word) {
    var plain = Polarity.plain(line.text());
    var found = new HashSet<>(Polarity.of(plain, word));
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
