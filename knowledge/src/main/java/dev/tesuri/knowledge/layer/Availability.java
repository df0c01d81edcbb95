package dev.tesuri.knowledge.layer;

import java.util.Arrays;
import java.util.Optional;

/// How a town takes a procedure online.
public enum Availability {
  /// As the national text says.
  OPEN("open", "スマホやパソコンから申請できます。"),
  /// Online for some, or for a part of it.
  PARTLY("partly", "一部だけ、スマホやパソコンでできます。"),
  /// Online, but on a page of its own.
  OTHER("other", "マイナポータルではなく、別の電子申請のページを使います。"),
  /// Only at the counter or on paper.
  NONE("none", "スマホでは受けつけていません。窓口で手続きできます。");

  private final String code;
  private final String words;

  Availability(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /// The word in layer files and interfaces.
  public String code() {
    return code;
  }

  /// What a resident reads, after 「…では、」.
  public String words() {
    return words;
  }

  public static Optional<Availability> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
