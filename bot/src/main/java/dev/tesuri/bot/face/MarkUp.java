package dev.tesuri.bot.face;

import java.util.regex.Pattern;

/// The author's mark-up `｛base｜reading｝`.
final class MarkUp {

  /// Group 1 is the base, group 2 the reading.
  static final Pattern READING = Pattern.compile("｛([^｛｜｝]{1,40})｜([^｛｜｝]{1,80})｝");

  private MarkUp() {}

  static String plain(String text) {
    return READING.matcher(text).replaceAll("$1");
  }
}
