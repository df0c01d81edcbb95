package dev.tesuri.bot.guard;

import java.util.regex.Pattern;

/// Words that give a number its meaning, and how near they must stand.
///
/// @param words the words as they look when folded
/// @param after how many letters behind the word still belong to it
/// @param before how many letters ahead of the word still belong to it
record Keywords(Pattern words, int after, int before) {

  static Keywords of(int after, int before, String... alternatives) {
    return new Keywords(Pattern.compile(String.join("|", alternatives)), after, before);
  }

  Places in(View view) {
    var starts = new Positions(16);
    var ends = new Positions(16);
    var found = words.matcher(view.text());
    while (found.find()) {
      starts.add(found.start());
      ends.add(found.end());
    }
    return new Places(view, this, starts.toArray(), ends.toArray());
  }

  /// Where the words stand in one text.
  @SuppressWarnings(
      "ArrayRecordComponent") // Never compared, and 100,000 characters may hold many words.
  record Places(View view, Keywords keywords, int[] starts, int[] ends) {

    boolean isNear(int start, int end) {
      return lettersSince(start) <= keywords.after || lettersUntil(end) <= keywords.before;
    }

    /// Letters between the last word ahead of the position and the position.
    int lettersSince(int position) {
      int index = firstAtLeast(ends, position + 1) - 1;
      return index < 0 ? Integer.MAX_VALUE : view.lettersBetween(ends[index], position);
    }

    private int lettersUntil(int position) {
      int index = firstAtLeast(starts, position);
      return index == starts.length
          ? Integer.MAX_VALUE
          : view.lettersBetween(position, starts[index]);
    }

    private static int firstAtLeast(int[] sorted, int value) {
      int found = java.util.Arrays.binarySearch(sorted, value);
      return found < 0 ? -found - 1 : found;
    }
  }
}
