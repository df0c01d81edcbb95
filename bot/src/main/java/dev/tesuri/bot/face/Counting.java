package dev.tesuri.bot.face;

/// The place on the way, in words.
final class Counting {

  private Counting() {}

  /// For example 「7つのうち 3つ｛目｜め｝」; from ten on without 「つ」, which counts only to
  /// nine.
  static String place(int number, int of) {
    return of + (of < 10 ? "つ" : "") + "のうち " + number + (number < 10 ? "つ｛目｜め｝" : "｛番目｜ばんめ｝");
  }
}
