package dev.tesuri.bot.check;

/// What the gate says of a sentence.
public sealed interface Verdict {

  /// A resident may see it.
  record Passed() implements Verdict {}

  /// Nobody sees it.
  ///
  /// @param rule code of the rule that refused it
  record Refused(String rule) implements Verdict {}
}
