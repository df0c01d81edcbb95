package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.knowledge.text.Kana;

/// Turns what a resident typed into a [Question]. Thread-safe; keeps nothing of the text.
final class QuestionReader {

  private static final int MOST_CODE_POINTS = 500;
  private static final int FEWEST_KANA = 4;
  private static final int KANA_PER_KANJI = 12;

  private final JapaneseText text;
  private final WrittenQuestion written;
  private final KanaQuestion kana;

  QuestionReader(JapaneseText text, WrittenQuestion written, KanaQuestion kana) {
    this.text = text;
    this.written = written;
    this.kana = kana;
  }

  Question read(String asked) {
    // Cut twice: normalising a huge text would be slow, and it can make a text longer.
    String said = beginning(text.normalise(beginning(asked)));
    var analysis = text.analyse(said);
    String sound = Kana.fold(analysis.reading());
    return isKana(said) ? kana.read(sound) : written.read(said, analysis.words(), sound);
  }

  private static String beginning(String asked) {
    return asked.codePointCount(0, asked.length()) <= MOST_CODE_POINTS
        ? asked
        : asked.substring(0, asked.offsetByCodePoints(0, MOST_CODE_POINTS));
  }

  // Katakana does not count: the dictionary knows where its words begin.
  private static boolean isKana(String said) {
    long hiragana = said.codePoints().filter(Kana::isHiragana).count();
    long kanji = said.codePoints().filter(Kana::isKanji).count();
    return hiragana >= FEWEST_KANA && kanji * KANA_PER_KANJI <= hiragana;
  }
}
