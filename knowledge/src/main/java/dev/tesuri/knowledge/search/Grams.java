package dev.tesuri.knowledge.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Threes of neighbouring letters of a reading. They survive a typing slip, because only those
/// around it change.
final class Grams {

  private static final int SIZE = 3;

  private Grams() {}

  /// Letters and digits of a folded reading, without what stands between them.
  static String letters(String sound) {
    return sound
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// In order, with repetitions. Whatever is neither letter nor digit is left out first.
  static List<String> of(String reading) {
    String letters = lettersOf(reading);
    return IntStream.rangeClosed(0, letters.length() - SIZE)
        .mapToObj(i -> letters.substring(i, i + SIZE))
        .toList();
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

  private static String lettersOf(String reading) {
    return reading
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
