package dev.tesuri.admin.editor;

import java.util.Comparator;

/// How a topic was used of late.
///
/// @param words for people, in which small counts are hidden
/// @param used sorts the most answered first; 0 when it was not
/// @param failing sorts first what did not help most often; 0 when it always did
public record Use(String words, long used, long failing) {

  /// A topic of which nothing was counted.
  static final Use NONE = new Use("", 0, 0);

  static final Comparator<Use> MOST_USED = Comparator.comparingLong(Use::used);

  static final Comparator<Use> MOST_FAILING =
      Comparator.comparingLong(Use::failing).thenComparing(MOST_USED);
}
