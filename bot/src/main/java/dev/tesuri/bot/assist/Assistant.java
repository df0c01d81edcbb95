package dev.tesuri.bot.assist;

import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.model.Task;
import dev.tesuri.knowledge.content.Step;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.Topic.Procedure;
import dev.tesuri.knowledge.layer.LocalText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a language model may add to a conversation. Thread-safe. Blocks as long as the occasion of
/// the talk allows; never throws for what is wrong with the model.
public interface Assistant {

  /// Whether a town uses it for a task.
  boolean isOn(String municipality, Task task);

  /// Time of all its work in one turn.
  Duration time();

  /// Which of the topics a message means.
  Pick choose(Talk talk, String message, List<Topic> offered);

  /// An answer to this very question from a topic's text; empty when the text has none, or nothing
  /// passed the check.
  ///
  /// @param local what the town says besides
  Optional<Body.Worded> answer(Talk talk, Topic topic, List<LocalText> local, String question);

  /// The present step in other words, as an answer to what was asked about it.
  ///
  /// @param options what can be pressed then
  Optional<Body.Worded> explain(
      Talk talk, Procedure procedure, Step step, String question, List<Option> options);

  /// No assistant: everything is decided by rules, and articles speak for themselves.
  Assistant NONE =
      new Assistant() {
        @Override
        public boolean isOn(String municipality, Task task) {
          return false;
        }

        @Override
        public Duration time() {
          return Duration.ZERO;
        }

        @Override
        public Pick choose(Talk talk, String message, List<Topic> offered) {
          return new Pick.Unknown();
        }

        @Override
        public Optional<Body.Worded> answer(
            Talk talk, Topic topic, List<LocalText> local, String question) {
          return Optional.empty();
        }

        @Override
        public Optional<Body.Worded> explain(
            Talk talk, Procedure procedure, Step step, String question, List<Option> options) {
          return Optional.empty();
        }
      };
}
