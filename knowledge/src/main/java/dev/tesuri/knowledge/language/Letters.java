package dev.tesuri.knowledge.language;

import java.util.regex.Pattern;

/// In which letters a text is written.
public final class Letters {

  /// Of so many letters one may be Japanese where the text is none.
  private static final int FEW = 10;

  private static final int FEWEST = 2;

  // What stands for a hidden secret is no word of the writer.
  private static final Pattern TOKEN = Pattern.compile("〔[^〔〕]{1,30}〕");

  private Letters() {}

  /// Whether a letter of the text is kana or kanji.
  public static boolean anyJapanese(String text) {
    return text.codePoints().anyMatch(Letters::isJapanese);
  }

  /// Whether somebody wrote it in another language: it has letters, and hardly one is Japanese.
  public static boolean areForeign(String text) {
    String own = TOKEN.matcher(text).replaceAll(" ");
    long letters = own.codePoints().filter(Character::isLetter).count();
    long japanese = own.codePoints().filter(Letters::isJapanese).count();
    return letters >= FEWEST && japanese * FEW <= letters;
  }

  private static boolean isJapanese(int letter) {
    if (letter == 'ー' || letter == '々') {
      return true;
    }
    return switch (Character.UnicodeScript.of(letter)) {
      case HIRAGANA, KATAKANA, HAN -> true;
      default -> false;
    };
  }
}
