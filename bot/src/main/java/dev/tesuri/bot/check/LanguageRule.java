package dev.tesuri.bot.check;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Polite Japanese. Latin words only as the passage has them.
record LanguageRule() implements Rule {

  private static final double FAIR_SHARE = 0.1;
  private static final Pattern LATIN = Pattern.compile("[a-z0-9][a-z0-9.-]*");
  private static final Pattern LETTER = Pattern.compile("[a-z]");
  private static final Pattern POLITE =
      Pattern.compile(
          "(?:です|ます|ません|ましょう|ください|下さい|でした|ました|ませんでした)"
              + "(?:か|ね|よ|が)?[」』）)]?(?:[(（][^()（）]*[)）])?[。?!]*$");

  @Override
  public String code() {
    return "language";
  }

  @Override
  public boolean refuses(Statement statement) {
    var text = statement.text();
    var known = latin(statement.source().text());
    long kana = text.chars().filter(c -> c >= 'ぁ' && c <= 'ん').count();
    return kana < FAIR_SHARE * text.length()
        || !POLITE.matcher(text).find()
        || !known.containsAll(latin(text));
  }

  private static Set<String> latin(String text) {
    var words = new HashSet<String>();
    LATIN
        .matcher(text)
        .results()
        .map(word -> word.group())
        .filter(word -> LETTER.matcher(word).find())
        .forEach(words::add);
    return words;
  }
}
