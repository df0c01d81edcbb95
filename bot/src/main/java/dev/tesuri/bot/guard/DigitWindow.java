package dev.tesuri.bot.guard;

/// Some neighbouring groups of a run, read as one number.
record DigitWindow(DigitRun run, int first, int last) {

  int start() {
    return run.starts().get(first);
  }

  int end() {
    return run.ends().get(last);
  }

  int count() {
    return run.offsets().get(last + 1) - run.offsets().get(first);
  }

  int groups() {
    return last - first + 1;
  }

  int size(int group) {
    return run.size(first + group);
  }

  String digits() {
    return run.digits().substring(run.offsets().get(first), run.offsets().get(last + 1));
  }

  /// Groups of one size; the last may be shorter.
  boolean isEven() {
    for (int group = 1; group < groups(); group++) {
      boolean shorterEnd = group == groups() - 1 && size(group) < size(0);
      if (size(group) != size(0) && !shorterEnd) {
        return false;
      }
    }
    return true;
  }

  Span as(Masked.Kind kind) {
    return new Span(start(), end(), kind);
  }
}
