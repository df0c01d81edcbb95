package dev.tesuri.bot.conversation;

import java.util.Arrays;

/// Why a person is wanted.
public enum Reason {
  /// The resident asked for one.
  ASKED("asked", "本人の希望"),
  /// Nothing was found twice in a row.
  NO_ANSWER("no-answer", "答えが見つからない"),
  /// A step did not work twice.
  STUCK("stuck", "同じ手順でつまずいた"),
  /// Danger in which a person can help.
  HAZARD("hazard", "危険の知らせ"),
  /// Only a person may deal with it.
  RESERVED("reserved", "人が扱うことがら"),
  /// The language model failed.
  MODEL_FAULT("model-fault", "言語モデルの不調"),
  /// Something else of ours failed.
  TOOL_FAULT("tool-fault", "しくみの不調");

  private final String code;
  private final String words;

  Reason(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /// The word in rows and interfaces.
  public String code() {
    return code;
  }

  /// What staff read.
  public String words() {
    return words;
  }

  /// Whether it goes before all others.
  public boolean urgent() {
    return this == HAZARD;
  }

  public static Reason of(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("unknown reason: " + code));
  }
}
