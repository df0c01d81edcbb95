package dev.tesuri.bot.reception;

import java.util.Optional;
import java.util.regex.Pattern;

/// What may come in from a resident. Pure.
public final class Input {

  /// Code points of a question.
  public static final int LONGEST = 500;

  private static final int REPLACEMENT = 0xFFFD;

  private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9._:~-]{1,100}");

  private Input() {}

  /// Why this text is not taken; empty when it is.
  public static Optional<Refusal> fault(String text) {
    if (text.isBlank()) {
      return Optional.of(Refusal.EMPTY);
    }
    if (text.length() > 2 * LONGEST || text.codePointCount(0, text.length()) > LONGEST) {
      return Optional.of(Refusal.TOO_LONG);
    }
    return text.codePoints().anyMatch(Input::isNoText)
        ? Optional.of(Refusal.NOT_TEXT)
        : Optional.empty();
  }

  static boolean isClientId(String id) {
    return CLIENT_ID.matcher(id).matches();
  }

  // Control characters and halves of surrogate pairs: databases differ on them, people do not type
  // them. The replacement character stands for bytes that were no text.
  private static boolean isNoText(int codePoint) {
    return (Character.isISOControl(codePoint) && "\n\r\t".indexOf(codePoint) < 0)
        || codePoint == REPLACEMENT
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }
}
