package dev.tesuri.bot.understand;

import dev.tesuri.knowledge.content.WordLists.Uncovered;
import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.knowledge.text.Kana;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Recognises what people ask that no topic answers, by the list `elsewhere.tsv`. Immutable and
/// thread-safe.
public final class Elsewhere {

  // Fewer kana stand by chance in other words.
  private static final int SHORTEST_SOUND = 4;

  private final JapaneseText japanese;
  private final List<Phrase> phrases = new ArrayList<>();

  private record Phrase(String written, String sound, String subject) {}

  public Elsewhere(List<Uncovered> uncovered, JapaneseText japanese) {
    this.japanese = japanese;
    for (var one : uncovered) {
      for (var word : one.words()) {
        String normal = japanese.normalise(word);
        phrases.add(
            new Phrase(written(normal), Spoken.letters(japanese.reading(normal)), one.subject()));
      }
    }
  }

  /// What was recognised.
  ///
  /// @param subject as it is said: ごみの出し方
  /// @param share of the letters of the text that tell of it, 0 to 1
  public record Found(String subject, double share) {}

  /// The longest of the words that stand in the text; in a text without kanji, those that sound in
  /// it.
  public Optional<Found> find(String text) {
    String normal = japanese.normalise(text);
    String written = written(normal);
    String sound = Kana.hasKanji(written) ? "" : Spoken.letters(normal);
    return phrases.stream()
        .filter(phrase -> stands(phrase.written(), written) || sounds(phrase.sound(), sound))
        .max(Comparator.comparingInt(phrase -> phrase.written().length()))
        .map(
            phrase ->
                new Found(
                    phrase.subject(),
                    Math.min(1, (double) phrase.written().length() / written.length())));
  }

  private static boolean sounds(String phrase, String text) {
    return phrase.length() >= SHORTEST_SOUND && text.contains(phrase);
  }

  // ワード is not in パスワード: what is spelled with katakana or Latin letters ends where they end.
  private static boolean stands(String phrase, String text) {
    for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      int end = at + phrase.length();
      boolean begins = at == 0 || !joined(text.charAt(at - 1), text.charAt(at));
      boolean ends = end == text.length() || !joined(text.charAt(end - 1), text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  private static boolean joined(char one, char next) {
    return (isKatakana(one) && isKatakana(next)) || (isLatin(one) && isLatin(next));
  }

  private static boolean isKatakana(char letter) {
    return letter >= 'ァ' && letter <= 'ー';
  }

  private static boolean isLatin(char letter) {
    return letter >= 'a' && letter <= 'z';
  }

  // Letters and digits alone; katakana stays what it is.
  private static String written(String normal) {
    var letters = new StringBuilder(normal.length());
    normal
        .codePoints()
        .filter(letter -> Character.isLetterOrDigit(letter))
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
