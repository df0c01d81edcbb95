package dev.tesuri.admin.insight;

/// A count as it may be shown. What must not be known is not in it.
///
/// @param text for people
/// @param rank the count, for comparing; -1 when it is hidden
public record Figure(String text, long rank) {

  /// Smaller counts than this, other than none, are hidden: they could be told to be of somebody.
  public static final int LEAST = 5;

  /// Too small to be shown.
  public static final Figure SMALL = new Figure("5未満", -1);

  /// Large enough, and hidden because a small one could be worked out from it.
  public static final Figure HIDDEN = new Figure("＊", -1);

  /// A count that may be known.
  static Figure open(long count) {
    return new Figure(Long.toString(count), count);
  }

  /// A count that stands alone.
  static Figure alone(long count) {
    return isSmall(count) ? SMALL : open(count);
  }

  static boolean isSmall(long count) {
    return count > 0 && count < LEAST;
  }

  /// Sorts the larger before the smaller, then the hidden ones, which are all alike, then none.
  long order() {
    return rank > 0 ? -rank : rank + 1;
  }

  /// Less for the larger: less than 0, for a hidden one by one; 0 for none.
  long sign() {
    return rank > 0 ? -rank : rank;
  }

  /// Whether it is shown.
  public boolean isOpen() {
    return rank >= 0;
  }

  /// With what is counted behind it.
  public String of(String unit) {
    return isOpen() ? text + unit : equals(SMALL) ? LEAST + unit + "未満" : "数を出せない" + unit;
  }
}
