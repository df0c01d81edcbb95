package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.text.Kana;
import dev.tesuri.knowledge.text.Word;

/// A word as it is compared: two terms meet when their spellings or their folded readings are
/// equal.
///
/// @param text normalised spelling
/// @param reading folded reading, see [Kana#fold]
/// @param trust 1 when the word stands so in the text, less when it was guessed from kana or a
/// slip
record Term(String text, String reading, double trust) {

  static Term of(Word word) {
    return new Term(word.text(), Kana.fold(word.reading()), 1);
  }

  static Term guessed(String text, String reading, double trust) {
    return new Term(text, reading, trust);
  }

  boolean sameAs(Term other) {
    return text.equals(other.text) || reading.equals(other.reading);
  }
}
