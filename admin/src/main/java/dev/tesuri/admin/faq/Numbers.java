package dev.tesuri.admin.faq;

/// Numbers in forms.
final class Numbers {

  private Numbers() {}

  /// The number, or one that nothing has.
  static long of(String written) {
    return written.matches("[0-9]{1,15}") ? Long.parseLong(written) : -1;
  }
}
