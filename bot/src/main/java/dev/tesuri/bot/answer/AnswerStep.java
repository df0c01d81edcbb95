package dev.tesuri.bot.answer;

import dev.tesuri.bot.conversation.Outcome;

/// One step of the pipeline. Pure: it reads the turn and says what it makes of it.
public interface AnswerStep {

  /// As it stands in the trace.
  String name();

  Result take(Turn turn);

  /// What a step makes of a turn.
  sealed interface Result {

    /// In words, for the trace; holds no text of residents.
    String why();

    /// The next step goes on with this turn.
    record Next(Turn turn, String why) implements Result {}

    /// The turn is answered.
    record Done(Outcome outcome, String why) implements Result {}
  }
}
