package dev.tesuri.bot.guard;

/// Single characters that are digits in a folded text.
final class DigitShape {

  static final char NONE = 0;

  private static final String KANJI = "〇一二三四五六七八九";
  private static final String OTHER_KANJI = "零壱弐参肆伍陸漆捌玖";
  private static final String CIRCLES = "○◯";

  private DigitShape() {}

  static boolean isArabic(char c) {
    return c >= '0' && c <= '9';
  }

  /// The digit at the position as 0 to 9, or [#NONE]. A circle is a zero beside a kanji digit.
  static char value(String text, int at) {
    char c = text.charAt(at);
    if (isArabic(c)) {
      return c;
    }
    if (CIRCLES.indexOf(c) >= 0) {
      return isKanji(text, at - 1) || isKanji(text, at + 1) ? '0' : NONE;
    }
    int digit = Math.max(KANJI.indexOf(c), OTHER_KANJI.indexOf(c));
    return digit < 0 ? NONE : (char) ('0' + digit);
  }

  private static boolean isKanji(String text, int at) {
    return at >= 0
        && at < text.length()
        && (KANJI.indexOf(text.charAt(at)) >= 0 || OTHER_KANJI.indexOf(text.charAt(at)) >= 0);
  }
}
