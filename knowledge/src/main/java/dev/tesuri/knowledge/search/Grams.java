package dev.tesuri.knowledge.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Threes of neighbouring letters of a reading. They survive a typing slip, because only those
/// around it change.
final class Grams {

  private static final int SIZE = 3;

  private Grams() {}

  /// Letters and digits of a folded reading, without what stands between them.
  static String letters(String sound) {
    var letters = new StringBuilder(sound.length());
    for (int i = 0; i < sound.length(); i += Character.charCount(sound.codePointAt(i))) {
      int letter = sound.codePointAt(i);
      if (Character.isLetterOrDigit(letter)) {
        letters.appendCodePoint(letter);
      }
    }
    return letters.toString();
  }

  /// In order, with repetitions. Whatever is neither letter nor digit is left out first.
  static List<String> of(String reading) {
    String letters = letters(reading);
    var grams = new ArrayList<String>(letters.length());
    for (int end = SIZE; end <= letters.length(); end++) {
      grams.add(letters.substring(end - SIZE, end));
    }
    return grams;
  }

  static Set<String> distinct(String reading, int most) {
    var grams = new LinkedHashSet<String>();
    for (var gram : of(reading)) {
      if (grams.size() < most) {
        grams.add(gram);
      }
    }
    return grams;
  }
}
