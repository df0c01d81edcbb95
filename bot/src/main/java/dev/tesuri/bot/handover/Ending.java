package dev.tesuri.bot.handover;

import java.util.Arrays;

/// How a ticket ended.
public enum Ending {
  SOLVED("solved", "解決"),
  COUNTER("counter", "窓口へ"),
  CALL_BACK("call-back", "電話で対応"),
  GAVE_UP("gave-up", "中止"),
  HANDED_BACK("handed-back", "案内に戻した"),
  /// The resident stopped waiting.
  WITHDRAWN("withdrawn", "本人がやめた"),
  /// Nobody came in time.
  EXPIRED("expired", "時間切れ");

  private final String code;
  private final String words;

  Ending(String code, String words) {
    this.code = code;
    this.words = words;
  }

  public String code() {
    return code;
  }

  /// What staff read.
  public String words() {
    return words;
  }

  /// Whether a supporter may close a ticket so.
  public boolean forSupporters() {
    return this == SOLVED || this == COUNTER || this == CALL_BACK || this == GAVE_UP;
  }

  static Ending of(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("unknown ending: " + code));
  }
}
