package dev.tesuri.bot.model;

/// What a model is asked for; each can be switched off by itself.
public enum Task {
  /// Which of the found topics a message means.
  UNDERSTAND("understand"),
  /// An answer to this very question from a topic's text.
  ANSWER("answer"),
  /// A step in other words.
  WALK("walk"),
  /// Help for a supporter: a summary, a translation, a suggestion.
  DESK("desk");

  private final String code;

  Task(String code) {
    this.code = code;
  }

  /// As it stands in settings and records.
  public String code() {
    return code;
  }
}
