package dev.tesuri.bot.assist;

/// What a model takes a message to mean, among what the search has found.
public sealed interface Pick {

  /// One of the topics that it was offered.
  record Of(String topic) implements Pick {}

  /// Several may be meant.
  record Which() implements Pick {}

  /// None of them.
  ///
  /// @param question the message as one question, to search with once more; may be empty
  record None(String question) implements Pick {}

  /// A person is wanted.
  record Person() implements Pick {}

  /// The model did not say, or was not asked.
  record Unknown() implements Pick {}
}
