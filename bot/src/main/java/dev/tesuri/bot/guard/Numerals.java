package dev.tesuri.bot.guard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The digits of a folded text, however they are written: 1, 一 or いち.
///
/// Digits stand in groups (1234), groups that follow each other closely stand in a run (1234-5678).
/// Telephone
/// numbers, dates and the like are no digits here; see [EverydayNumbers]. Kanji and kana digits are
/// groups of
/// one, because 三1234 is not five digits of one number.
final class Numerals {

  // "1234 - 5678" has three signs in between, "1234) (5678" has three as well.
  private static final int LONGEST_GAP = 4;

  private static final String SPOKEN_SIGNS = "ーのと";

  private final List<DigitRun> runs = new ArrayList<>();
  private final BitSet covered = new BitSet();

  private Numerals() {}

  static Numerals in(String folded) {
    var text = EverydayNumbers.blank(folded);
    var kana = KanaDigits.in(text);
    var numerals = new Numerals();
    var run = new DigitRun.Builder();
    for (int at = 0; at < text.length(); ) {
      char value = kana.isWord(at) ? kana.value(at) : DigitShape.value(text, at);
      int end = kana.isWord(at) ? kana.end(at) : at + 1;
      if (value != DigitShape.NONE) {
        if (!isGap(text, run.end(), at)) {
          numerals.finish(run);
          run = new DigitRun.Builder();
        }
        run.add(value, at, end, DigitShape.isArabic(text.charAt(at)));
        numerals.covered.set(at, end);
      }
      at = end;
    }
    numerals.finish(run);
    return numerals;
  }

  List<DigitRun> runs() {
    return runs;
  }

  boolean covers(int position) {
    return covered.get(position);
  }

  private void finish(DigitRun.Builder run) {
    if (!run.isEmpty()) {
      runs.add(run.build());
    }
  }

  private static boolean isGap(String text, int start, int end) {
    if (end - start > LONGEST_GAP) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!isSign(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSign(char c) {
    return SPOKEN_SIGNS.indexOf(c) >= 0 || (c != View.HIDDEN && !Character.isLetter(c));
  }
}
