package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.knowledge.text.Kana;
import dev.tesuri.knowledge.text.Word;
import java.util.List;

/// What a resident typed, cut into words; the same for every corpus.
///
/// @param text normalised
/// @param words its content words
/// @param sound its folded reading
record Said(String text, List<Word> words, String sound) {

  private static final int MOST_CODE_POINTS = 500;
  private static final int FEWEST_KANA = 4;
  private static final int KANA_PER_KANJI = 12;

  static Said of(String asked, JapaneseText japanese) {
    // Cut twice: normalising a huge text would be slow, and it can make a text longer.
    String said = beginning(japanese.normalise(beginning(asked)));
    var analysis = japanese.analyse(said);
    return new Said(said, analysis.words(), Kana.fold(analysis.reading()));
  }

  /// Whether it is written without kanji, most of it in hiragana; of katakana the dictionary knows
  /// where its words begin.
  boolean isKana() {
    long hiragana = text.codePoints().filter(Kana::isHiragana).count();
    long kanji = text.codePoints().filter(Kana::isKanji).count();
    long katakana = text.codePoints().filter(Said::isKatakana).count();
    return hiragana >= FEWEST_KANA && kanji * KANA_PER_KANJI <= hiragana && katakana <= hiragana;
  }

  private static boolean isKatakana(int letter) {
    return letter >= 'ァ' && letter <= 'ヶ';
  }

  private static String beginning(String asked) {
    return asked.codePointCount(0, asked.length()) <= MOST_CODE_POINTS
        ? asked
        : asked.substring(0, asked.offsetByCodePoints(0, MOST_CODE_POINTS));
  }
}
