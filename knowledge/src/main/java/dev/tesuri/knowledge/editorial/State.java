package dev.tesuri.knowledge.editorial;

import java.util.Arrays;
import java.util.Set;

/// Where a version of a text stands.
public enum State {
  /// Somebody writes on it.
  DRAFT("draft", "下書き"),
  /// Waits for somebody to look at it.
  IN_REVIEW("in-review", "確認待ち"),
  /// Goes out by itself on its day.
  SCHEDULED("scheduled", "公開の予約"),
  /// What residents read.
  PUBLISHED("published", "公開中"),
  /// Was published, until a later version came.
  REPLACED("replaced", "前の版"),
  /// Was published, until it was taken back.
  WITHDRAWN("withdrawn", "取り下げ"),
  /// Never published; kept all the same.
  DROPPED("dropped", "やめた下書き");

  /// Those in which work goes on.
  public static final Set<State> OPEN = Set.of(DRAFT, IN_REVIEW, SCHEDULED);

  private final String code;
  private final String words;

  State(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /// As it is stored.
  public String code() {
    return code;
  }

  /// As editors read it.
  public String words() {
    return words;
  }

  /// Whether work on it goes on.
  public boolean isOpen() {
    return OPEN.contains(this);
  }

  static State of(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("unknown state of a text: " + code));
  }
}
