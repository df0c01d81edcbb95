package dev.tesuri.admin.faq;

/// The beginning of a text, whole characters only.
final class Shortened {

  private Shortened() {}

  static String of(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
  }
}
