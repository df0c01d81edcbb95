package dev.tesuri.bot.service;

import java.util.Arrays;
import java.util.Optional;

/// How far the service is switched on, the least restrained first.
public enum Mode {
  /// Bot and people.
  OPEN("open"),
  /// The bot is off: danger is still answered, and people are there.
  PEOPLE("people"),
  /// All is off; residents read a notice.
  CLOSED("closed");

  private final String code;

  Mode(String code) {
    this.code = code;
  }

  /// As it is stored and sent.
  public String code() {
    return code;
  }

  /// The mode of a stored or sent word.
  public static Optional<Mode> of(String code) {
    return Arrays.stream(values()).filter(mode -> mode.code.equals(code)).findFirst();
  }
}
