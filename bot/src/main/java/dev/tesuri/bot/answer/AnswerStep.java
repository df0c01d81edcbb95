package dev.tesuri.bot.answer;

import dev.tesuri.bot.conversation.Outcome;
import dev.tesuri.knowledge.content.Topic;
import java.util.Optional;

/// One step of the pipeline: it reads the turn and says what it makes of it, and stores nothing.
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
    ///
    /// @param more the topic whose text may answer this very question besides
    record Done(Outcome outcome, String why, Optional<Topic> more) implements Result {

      /// Answered, and nothing more is to come.
      public Done(Outcome outcome, String why) {
        this(outcome, why, Optional.empty());
      }
    }
  }
}
