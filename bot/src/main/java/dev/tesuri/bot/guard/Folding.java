package dev.tesuri.bot.guard;

import java.text.Normalizer;

/// One form for all ways to type the same characters: NFKC, lower case, katakana as hiragana, every
/// digit as
/// ASCII, without combining and invisible characters.
final class Folding {

  // More marks on one letter are no writing, and sorting them would not be linear.
  private static final int MARKS = 4;

  private static final char[] INVISIBLE_LETTERS = {'\u115f', '\u1160', '\u3164', View.HIDDEN};

  private Folding() {}

  static String fold(String text) {
    var folded = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int end = segmentEnd(text, at);
      folded.append(foldSegment(text, at, end));
      at = end;
    }
    return folded.toString();
  }

  /// Where the letter at `start` ends with the marks upon it: ｶﾞ is one letter.
  static int segmentEnd(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    for (int marks = 0; marks < MARKS && end < text.length() && isMark(text.charAt(end)); marks++) {
      end++;
    }
    return end;
  }

  static String foldSegment(String text, int start, int end) {
    if (end - start == 1 && isPlain(text.charAt(start))) {
      return String.valueOf(simplify(text.charAt(start)));
    }
    var composed = Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKC);
    var folded = new StringBuilder(composed.length());
    composed
        .codePoints()
        .filter(c -> !isDropped(c))
        .map(Folding::simplify)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  // Most characters of a text are these; they are their own normal form.
  private static boolean isPlain(char c) {
    return c < 0x80
        || (c >= 0x3041 && c <= 0x3096)
        || (c >= 0x30a1 && c <= 0x30fe)
        || (c >= 0x4e00 && c <= 0x9fff);
  }

  private static char simplify(char c) {
    return (char) simplify((int) c);
  }

  private static int simplify(int c) {
    if (c >= 0x30a1 && c <= 0x30f6) {
      return c - 0x60;
    }
    for (char invisible : INVISIBLE_LETTERS) {
      if (c == invisible) {
        return ' ';
      }
    }
    return Character.isDigit(c) ? '0' + Character.digit(c, 10) : Character.toLowerCase(c);
  }

  private static boolean isMark(char c) {
    return c == '\uff9e' || c == '\uff9f' || isDropped(c);
  }

  private static boolean isDropped(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
      default -> false;
    };
  }
}
