package dev.tesuri.bot.guard;

import java.util.ArrayList;
import java.util.List;

/// Groups of digits that follow each other with nothing but signs between them.
///
/// @param digits all digits of the run
/// @param offsets where each group begins in `digits`, and at the end their number
/// @param starts where each group begins in the view
/// @param ends where each group ends in the view
record DigitRun(String digits, List<Integer> offsets, List<Integer> starts, List<Integer> ends) {

  // 123-456 is one piece of six digits, 1234-5678 two of four.
  private static final int STANDS_ALONE = 4;

  int groups() {
    return starts.size();
  }

  /// Digits of one group.
  int size(int group) {
    return offsets.get(group + 1) - offsets.get(group);
  }

  /// All sequences of whole groups with `min` to `max` digits together.
  List<DigitWindow> windows(int min, int max) {
    var windows = new ArrayList<DigitWindow>();
    for (int first = 0; first < groups(); first++) {
      for (int last = first; last < groups(); last++) {
        int count = offsets.get(last + 1) - offsets.get(first);
        if (count > max) {
          break;
        }
        if (count >= min) {
          windows.add(new DigitWindow(this, first, last));
        }
      }
    }
    return windows;
  }

  /// The run cut into what reads as one number each: a long group alone, short neighbours together.
  List<DigitWindow> pieces() {
    var pieces = new ArrayList<DigitWindow>();
    for (int first = 0, last; first < groups(); first = last + 1) {
      last = first;
      while (isShort(last) && last + 1 < groups() && isShort(last + 1)) {
        last++;
      }
      pieces.add(new DigitWindow(this, first, last));
    }
    return pieces;
  }

  private boolean isShort(int group) {
    return size(group) < STANDS_ALONE;
  }

  /// Collects the digits of one run from left to right.
  static final class Builder {
    private final StringBuilder digits = new StringBuilder();
    private final List<Integer> offsets = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private boolean open;

    boolean isEmpty() {
      return digits.isEmpty();
    }

    /// Where the last digit ends; far to the left while there is none.
    int end() {
      return ends.isEmpty() ? -1_000_000_000 : ends.getLast();
    }

    /// @param joins whether the digit forms one group with a neighbour that joins too
    void add(char value, int start, int end, boolean joins) {
      if (joins && open && end() == start) {
        ends.set(ends.size() - 1, end);
      } else {
        offsets.add(digits.length());
        starts.add(start);
        ends.add(end);
      }
      digits.append(value);
      open = joins;
    }

    DigitRun build() {
      offsets.add(digits.length());
      return new DigitRun(digits.toString(), offsets, starts, ends);
    }
  }
}
