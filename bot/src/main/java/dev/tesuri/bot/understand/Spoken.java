package dev.tesuri.bot.understand;

import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.knowledge.text.Kana;
import java.util.List;
import java.util.Set;

/// What somebody said, ready to be compared with phrases: as it is written and as it is read, in
/// folded kana, letters and digits alone.
///
/// @param forms one or two
record Spoken(Set<String> forms) {

  static Spoken of(String text, JapaneseText japanese) {
    String normal = japanese.normalise(text);
    String written = letters(normal);
    return Kana.hasKanji(written)
        ? new Spoken(Set.copyOf(List.of(written, letters(japanese.reading(normal)))))
        : new Spoken(Set.of(written));
  }

  /// Whether more is said than a number.
  boolean hasWords() {
    return forms.stream().anyMatch(form -> !form.chars().allMatch(Character::isDigit));
  }

  /// How many letters are written.
  int length() {
    return forms.stream().mapToInt(String::length).min().orElse(0);
  }

  /// The form in which phrases and texts are compared.
  static String letters(String text) {
    String folded = Kana.fold(Kana.hiragana(text));
    var letters = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
