package dev.tesuri.bot.learning;

/// A question that residents asked in their own words, likes told together.
///
/// @param question as it was asked first, masked
/// @param letters of it alone, by which likes are found
/// @param topic id of what was chosen then; empty when nothing was found or chosen
/// @param count how often
public record HeardQuestion(String question, String letters, String topic, int count) {

  /// Whether something was chosen.
  public boolean isChosen() {
    return !topic.isEmpty();
  }

  HeardQuestion onceMore() {
    return new HeardQuestion(question, letters, topic, count + 1);
  }
}
