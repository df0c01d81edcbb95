package dev.tesuri.bot.learning;

import java.util.List;

/// Solved talks in which the same was asked: something that the town's questions and answers could
/// say.
///
/// @param id tells it from all others, without its words
/// @param talks at least one, the newest first
public record SolvedGroup(String id, List<SolvedTalk> talks) {

  public SolvedGroup {
    talks = List.copyOf(talks);
  }

  /// The newest, which stands for all.
  public SolvedTalk first() {
    return talks.getFirst();
  }

  /// How often it was solved.
  public int count() {
    return talks.size();
  }
}
