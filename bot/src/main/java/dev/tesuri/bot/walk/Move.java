package dev.tesuri.bot.walk;

/// What a choice in a walk leads to.
public sealed interface Move {

  /// On to a step (or back, or the same one again).
  record To(Position position) implements Move {}

  /// It did not work for the first time: the same step, now with its hints.
  record Hints(Position position) implements Move {}

  /// It did not work again: a person should help.
  record Help(Position position) implements Move {}

  /// The walk is left for another topic.
  record Leave(String topic) implements Move {}

  /// The resident wants a person.
  record Person() implements Move {}

  /// The walk is complete.
  record Finished() implements Move {}

  /// The walk ends, the matter goes on elsewhere: at a counter, on paper, with somebody else.
  record Elsewhere() implements Move {}

  /// The walk is left at this place, to be taken up again.
  record Later() implements Move {}
}
