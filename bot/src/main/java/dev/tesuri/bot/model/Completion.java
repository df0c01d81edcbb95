package dev.tesuri.bot.model;

/// How a call of a model ended.
public sealed interface Completion {

  /// What came of the answer, whole or not.
  String text();

  Tokens tokens();

  /// A whole answer, or as much of it as the reader wanted.
  record Done(String text, Tokens tokens) implements Completion {}

  /// No whole answer.
  ///
  /// @param text what came before it failed
  record Failed(Why why, String text, Tokens tokens) implements Completion {}

  /// For records: `done`, or the code of the reason.
  default String code() {
    return switch (this) {
      case Done _ -> "done";
      case Failed(var why, _, _) -> why.code();
    };
  }
}
