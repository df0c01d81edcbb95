package dev.tesuri.bot.understand;

import java.util.List;

/// Where somebody stands who says something.
///
/// @param inWalk whether on a step of a walk
/// @param labels of the answers on the screen, in order
/// @param topicAtHand whether a topic was shown, about which one can go on asking
public record Situation(boolean inWalk, List<String> labels, boolean topicAtHand) {

  /// At the start, nothing on the screen.
  public static final Situation START = new Situation(false, List.of(), false);

  public Situation {
    labels = List.copyOf(labels);
  }

  /// On a step with these answers.
  public static Situation walk(List<String> labels) {
    return new Situation(true, labels, true);
  }
}
