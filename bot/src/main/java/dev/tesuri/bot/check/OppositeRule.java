package dev.tesuri.bot.check;

import java.util.List;
import java.util.regex.Pattern;

/// No word takes the place of its opposite.
///
/// `opposites.tsv` has a pair a line. A sentence with one of them is refused where the passage
/// lacks it and has the other.
final class OppositeRule implements Rule {

  private final List<Pair> pairs =
      WordList.lines("opposites.tsv").stream()
          .map(line -> line.split("\t", 2))
          .map(pair -> new Pair(Pattern.compile(pair[0]), Pattern.compile(pair[1])))
          .toList();

  /// Two words that exclude each other.
  private record Pair(Pattern one, Pattern other) {

    boolean isExchanged(String sentence, String passage) {
      return isExchanged(one, other, sentence, passage)
          || isExchanged(other, one, sentence, passage);
    }

    private static boolean isExchanged(Pattern said, Pattern kept, String text, String passage) {
      return said.matcher(text).find()
          && !said.matcher(passage).find()
          && kept.matcher(passage).find();
    }
  }

  @Override
  public String code() {
    return "polarity";
  }

  @Override
  public boolean refuses(Statement statement) {
    var passage = statement.source().asserted();
    var nearest = statement.nearest().map(Source.Line::text).orElse(passage);
    return pairs.stream()
        .anyMatch(
            pair ->
                pair.isExchanged(statement.text(), passage)
                    || pair.isExchanged(statement.text(), nearest));
  }
}
