package dev.tesuri.bot.check;

import dev.tesuri.knowledge.text.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a sentence come from the passage; some may come from the question, hardly any from
/// elsewhere.
record GroundingRule() implements Rule {

  private static final double ENOUGH = 0.6;
  private static final double OF_PASSAGE = 0.4;
  private static final double OF_QUESTION = 0.5;
  private static final int STRANGE_NOUNS = 0;
  private static final Pattern NUMBER = Pattern.compile("[0-9〇一二三四五六七八九十百千万]+");
  private static final Pattern NAME = Pattern.compile("[一-鿿ァ-ヴー]");

  @Override
  public String code() {
    return "grounding";
  }

  @Override
  public boolean refuses(Statement statement) {
    var passage = new HashSet<String>();
    statement.source().sentences().forEach(
        line -> passage.addAll(Statement.spellings(line.words())));
    passage.addAll(spellings(statement.words(heading(statement))));
    var question = spellings(statement.words(Letters.fold(statement.grounds().question())));
    var words = weighty(statement.words());
    long own = words.stream().filter(word -> Statement.stands(word, passage)).count();
    long asked =
        words.stream()
            .filter(word -> !Statement.stands(word, passage))
            .filter(word -> Statement.stands(word, question))
            .count();
    long strange =
        words.stream()
            .filter(word -> !Statement.stands(word, passage) && !Statement.stands(word, question))
            .filter(GroundingRule::isName)
            .filter(word -> !Everyday.isCommon(word))
            .count();
    return words.isEmpty()
        || own < OF_PASSAGE * words.size()
        || own + OF_QUESTION * asked < ENOUGH * words.size()
        || strange > STRANGE_NOUNS;
  }

  private static String heading(Statement statement) {
    var text = statement.source().text();
    return text.substring(0, text.indexOf('。'));
  }

  private static Set<String> spellings(List<Word> words) {
    return Statement.spellings(words);
  }

  private static List<Word> weighty(List<Word> words) {
    return words.stream()
        .filter(word -> !Everyday.isEmpty(word))
        .filter(word -> !NUMBER.matcher(word.text()).matches())
        .distinct()
        .toList();
  }

  private static boolean isName(Word word) {
    return !word.inflected() && NAME.matcher(word.text()).find();
  }
}
