package dev.tesuri.bot.face;

import java.util.regex.Pattern;

/// The author's mark-up: `｛base｜reading｝` and `[words](topic)`.
final class MarkUp {

  /// Group 1 is the base, group 2 the reading.
  static final Pattern READING = Pattern.compile("｛([^｛｜｝]{1,40})｜([^｛｜｝]{1,80})｝");

  /// A way to another topic: group 1 is what one reads, group 2 the id.
  static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,80})]\\(([a-z0-9-]{1,80})\\)");

  private MarkUp() {}

  static String plain(String text) {
    return READING.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("$1");
  }
}
