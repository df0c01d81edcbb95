package dev.tesuri.knowledge.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Brings the ways of writing one text to one form. Pure.
final class Normaliser {

  private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");
  // Format and control characters, and the selectors that choose a drawing of a kanji or an
  // emoji.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cf}\\p{Cc}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]+");
  private static final Pattern DASH_AFTER_KATAKANA = Pattern.compile("(?<=[ァ-ヺー])[-‐‑‒–—―−~〜]+");

  private Normaliser() {}

  static String normalise(String text) {
    String oneWidth = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String spaced = WHITE.matcher(oneWidth).replaceAll(" ");
    String seen = UNSEEN.matcher(spaced).replaceAll("");
    return DASH_AFTER_KATAKANA.matcher(seen).replaceAll("ー").strip();
  }
}
