package dev.tesuri.bot.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Digits read aloud, as speech input writes them: いちにさんよん.
///
/// に, し, ご and く are everywhere in Japanese, so words count only in a chain of four or more of
/// which at
/// least half are longer.
final class KanaDigits {

  private static final int CHAIN = 4;
  private static final int LONGEST_GAP = 2;

  /// Group n reads the digit n; the tenth group reads zero.
  private static final Pattern WORD =
      Pattern.compile(
          "(いち|いっ|わん)|(にー?|つー)|(さん|すりー)|(よん|ふぉー|しー|し(?!ち|っくす))|(ごー?|ふぁいぶ)"
              + "|(ろく|ろっ|しっくす)|(なな|しち|せぶん)|(はち|えいと)|(きゅう|きゅー|ないん|く)|(ぜろ|れい|まる)");

  private final String text;
  private final char[] values;
  private final int[] ends;

  private KanaDigits(String text) {
    this.text = text;
    this.values = new char[text.length()];
    this.ends = new int[text.length()];
  }

  static KanaDigits in(String folded) {
    var kana = new KanaDigits(folded);
    kana.read();
    return kana;
  }

  boolean isWord(int at) {
    return values[at] != 0;
  }

  char value(int at) {
    return values[at];
  }

  int end(int at) {
    return ends[at];
  }

  private void read() {
    var word = WORD.matcher(text);
    var chain = new Positions(16);
    int longer = 0;
    int end = 0;
    while (word.find()) {
      if (!continues(end, word.start())) {
        dropUnlessSure(chain, longer);
        chain = new Positions(16);
        longer = 0;
      }
      note(word);
      chain.add(word.start());
      longer += word.end() - word.start() > 1 ? 1 : 0;
      end = word.end();
    }
    dropUnlessSure(chain, longer);
  }

  private void note(Matcher word) {
    for (int digit = 1; digit <= 10; digit++) {
      if (word.start(digit) >= 0) {
        values[word.start()] = (char) ('0' + digit % 10);
        ends[word.start()] = word.end();
      }
    }
  }

  private boolean continues(int end, int start) {
    return start - end <= LONGEST_GAP
        && text.substring(end, start)
            .chars()
            .noneMatch(c -> c == View.HIDDEN || Character.isLetter(c));
  }

  private void dropUnlessSure(Positions chain, int longer) {
    var starts = chain.toArray();
    if (starts.length < CHAIN || 2 * longer < starts.length) {
      for (int start : starts) {
        values[start] = 0;
      }
    }
  }
}
