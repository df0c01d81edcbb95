package dev.tesuri.bot.answer;

import dev.tesuri.bot.answer.AnswerStep.Result;
import dev.tesuri.bot.conversation.Outcome;
import dev.tesuri.knowledge.content.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The bot's thinking as a list: the first step that has an answer ends it. To change what the bot
/// does, change the list in `House`. Stateless and thread-safe; nothing is stored here.
public final class AnswerPipeline {

  private final List<AnswerStep> steps;
  private final Consumer<List<Trace>> watch;

  /// A pipeline of these steps.
  ///
  /// @param steps the last one must always answer
  public AnswerPipeline(List<AnswerStep> steps) {
    this(steps, _ -> {});
  }

  /// The same, watched.
  ///
  /// @param watch is told the steps that ran, the one that had the answer last
  public AnswerPipeline(List<AnswerStep> steps, Consumer<List<Trace>> watch) {
    this.steps = List.copyOf(steps);
    this.watch = watch;
  }

  /// An outcome with the way that led to it.
  ///
  /// @param more the topic whose text may answer this very question besides
  public record Answer(Outcome outcome, List<Trace> trace, Optional<Topic> more) {}

  /// One step that ran.
  ///
  /// @param why what it decided
  /// @param nanos how long it took
  public record Trace(String step, String why, long nanos) {}

  /// Runs the steps until one has an answer.
  ///
  /// @throws IllegalStateException if no step answered: a defect of the list
  public Answer answer(Turn question) {
    List<Trace> trace = new ArrayList<>();
    Turn turn = question;
    for (AnswerStep step : steps) {
      long start = System.nanoTime();
      Result result = step.take(turn);
      trace.add(new Trace(step.name(), result.why(), System.nanoTime() - start));
      switch (result) {
        case Result.Next(var next, _) -> turn = next;
        case Result.Done(var outcome, _, var more) -> {
          watch.accept(trace);
          return new Answer(outcome, trace, more);
        }
      }
    }
    throw new IllegalStateException("no step answered");
  }
}
