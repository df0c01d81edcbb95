package dev.tesuri.knowledge.text;

import java.util.function.IntUnaryOperator;

/// Rules about single kana and kanji, without a dictionary. Pure.
public final class Kana {

  private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
  private static final String LARGE = "あいうえおつやゆよわかけ";
  private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';

  private Kana() {}

  /// Katakana as hiragana; everything else, also ー, stays.
  public static String hiragana(String text) {
    return map(text, Kana::hiragana);
  }

  /// The form in which kana are compared: hiragana, small as large, without ー, and づ, ぢ, を as
  /// they sound.
  ///
  /// Spelling habits vanish in it: ごみ and ゴミ, じてんしゃ and じてんしや, つづき and つずき.
  public static String fold(String text) {
    String withoutBars = text.indexOf('ー') < 0 ? text : text.replace("ー", "");
    return map(withoutBars, letter -> folded(hiragana(letter)));
  }

  public static boolean isKanji(int letter) {
    return letter != '〇' && Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
  }

  public static boolean isKana(int letter) {
    return isHiragana(letter) || isKatakana(letter);
  }

  public static boolean isHiragana(int letter) {
    return letter >= 'ぁ' && letter <= 'ゖ';
  }

  /// ー counts as katakana.
  public static boolean isKatakana(int letter) {
    return (letter >= 'ァ' && letter <= 'ヺ') || letter == 'ー';
  }

  public static boolean hasKanji(String text) {
    return text.codePoints().anyMatch(Kana::isKanji);
  }

  private static int hiragana(int letter) {
    return letter >= 'ァ' && letter <= 'ヶ' ? letter - KATAKANA_TO_HIRAGANA : letter;
  }

  private static int folded(int letter) {
    if (!isHiragana(letter)) {
      return letter;
    }
    int small = SMALL.indexOf(letter);
    if (small >= 0) {
      return LARGE.charAt(small);
    }
    return switch (letter) {
      case 'づ' -> 'ず';
      case 'ぢ' -> 'じ';
      case 'を' -> 'お';
      default -> letter;
    };
  }

  // All kana are single chars, so the halves of other letters pass unchanged.
  private static String map(String text, IntUnaryOperator change) {
    var letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (char) change.applyAsInt(letters[i]);
    }
    return new String(letters);
  }
}
