package dev.tesuri.bot.check;

import dev.tesuri.knowledge.text.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a sentence come from the passage; some may come from the question, and no name from
/// outside the article.
///
/// Words of the article's subject stand in many of its passages and weigh nothing.
record GroundingRule() implements Rule {

  private static final double ENOUGH = 0.6;
  private static final double OF_PASSAGE = 0.4;
  private static final double OF_QUESTION = 0.5;
  private static final int MANY = 3;
  private static final int SEVERAL = 2;
  private static final Pattern NUMBER = Pattern.compile("[0-9〇一二三四五六七八九十百千万-]+");
  private static final Pattern NAME = Pattern.compile("[一-鿿ァ-ヴー]");

  @Override
  public String code() {
    return "grounding";
  }

  @Override
  public boolean refuses(Statement statement) {
    var passage = passage(statement);
    var question =
        Statement.spellings(statement.words(Letters.fold(statement.grounds().question())));
    var subject = statement.subject(MANY);
    var known = statement.subject(SEVERAL);
    var own = statement.words().stream().filter(word -> Statement.stands(word, passage)).toList();
    var weighty =
        statement.words().stream()
            .filter(GroundingRule::isWeighty)
            .filter(
                word ->
                    Statement.stands(word, passage)
                        || !(Statement.stands(word, subject) || Everyday.isCommon(word)))
            .distinct()
            .toList();
    return own.isEmpty()
        || !isEnough(weighty, counted(statement), passage, question)
        || weighty.stream()
            .anyMatch(
                word ->
                    isName(word)
                        && !Statement.stands(word, passage)
                        && !Statement.stands(word, question)
                        && !Statement.stands(word, known));
  }

  private static boolean isEnough(
      List<Word> words, int counted, Set<String> passage, Set<String> question) {
    long own = counted + words.stream().filter(word -> Statement.stands(word, passage)).count();
    int all = counted + words.size();
    long asked =
        words.stream()
            .filter(word -> !Statement.stands(word, passage))
            .filter(word -> Statement.stands(word, question))
            .count();
    return own >= OF_PASSAGE * all && own + OF_QUESTION * asked >= ENOUGH * all;
  }

  // A number is one more word that stands in the passage; NumberRule has seen to that.
  private static int counted(Statement statement) {
    return Amounts.in(statement.text()).all().isEmpty() ? 0 : 1;
  }

  private static Set<String> passage(Statement statement) {
    var words = new HashSet<String>();
    for (var line : statement.source().sentences()) {
      words.addAll(Statement.spellings(line.words()));
    }
    var text = statement.source().text();
    words.addAll(Statement.spellings(statement.words(text.substring(0, text.indexOf('。')))));
    return words;
  }

  private static boolean isWeighty(Word word) {
    return !Everyday.isEmpty(word) && !NUMBER.matcher(word.text()).matches();
  }

  private static boolean isName(Word word) {
    return !word.inflected() && NAME.matcher(word.text()).find();
  }
}
