package dev.tesuri.bot.learning;

import java.util.List;

/// Questions of residents that say the same in other words.
///
/// @param members with the same topic, at least one, the most frequent first
public record QuestionGroup(List<HeardQuestion> members) {

  public QuestionGroup {
    members = List.copyOf(members);
  }

  /// The most frequent one, which stands for all.
  public HeardQuestion first() {
    return members.getFirst();
  }

  /// The others.
  public List<HeardQuestion> others() {
    return members.subList(1, members.size());
  }

  /// How often any of them was asked.
  public int count() {
    return members.stream().mapToInt(HeardQuestion::count).sum();
  }
}
