package dev.tesuri.bot.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// One spelling for all ways to write the same letters: NFKC, lower case, no blanks, no marks of
/// authors.
final class Letters {

  private static final Pattern READING = Pattern.compile("｛([^｜｝]*)｜[^｝]*｝");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
  private static final Pattern BULLET = Pattern.compile("(?m)^\\s*[-*・]\\s+");
  private static final Pattern LINE_END = Pattern.compile("。?\\s*\\R\\s*");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern DASH = Pattern.compile("(?<=[0-9a-z])[‐‑‒–—―−ー](?=[0-9a-z])");
  private static final Pattern WAVE = Pattern.compile("[~〜∼]");
  private static final int TO_HIRAGANA = 0x60;

  private Letters() {}

  /// A sentence.
  static String fold(String text) {
    var wide = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var tight = BLANK.matcher(wide).replaceAll("");
    return WAVE.matcher(DASH.matcher(tight).replaceAll("-")).replaceAll("〜");
  }

  /// A text of many lines, of which each becomes a sentence.
  static String foldLines(String text) {
    var read = READING.matcher(text).replaceAll("$1");
    var bare = BULLET.matcher(LINK.matcher(read).replaceAll("$1")).replaceAll("");
    return fold(LINE_END.matcher(bare.strip()).replaceAll("。"));
  }

  static String hiragana(String text) {
    var kana = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      kana.append(c >= 'ァ' && c <= 'ヶ' ? (char) (c - TO_HIRAGANA) : c);
    }
    return kana.toString();
  }
}
