package dev.tesuri.bot.face;

import java.util.Arrays;
import java.util.Optional;

/// The three sizes of text. Their measures stand in the style sheet.
public enum TextSize {
  MEDIUM("m"),
  LARGE("l"),
  LARGEST("xl");

  private final String code;

  TextSize(String code) {
    this.code = code;
  }

  /// The word in the cookie, in forms and in the page.
  public String code() {
    return code;
  }

  /// The size that one press of 大きな字 leads to; the largest leads back to the first.
  public TextSize next() {
    return switch (this) {
      case MEDIUM -> LARGE;
      case LARGE -> LARGEST;
      case LARGEST -> MEDIUM;
    };
  }

  public static Optional<TextSize> of(String code) {
    return Arrays.stream(values()).filter(size -> size.code.equals(code)).findFirst();
  }
}
