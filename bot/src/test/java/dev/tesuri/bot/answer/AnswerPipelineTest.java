package dev.tesuri.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tesuri.bot.answer.AnswerPipeline.Trace;
import dev.tesuri.bot.answer.AnswerStep.Result;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.Outcome;
import dev.tesuri.bot.conversation.State;
import dev.tesuri.bot.understand.Decision;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.text.JapaneseText;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AnswerPipelineTest {

  private static final Library EMPTY = Library.of(List.of(), new JapaneseText());

  private final Turn question = Turn.of("あ", State.START, List.of(), EMPTY);

  @Test
  void the_first_step_with_an_answer_ends_it_and_the_way_is_told() {
    var answer =
        new AnswerPipeline(
                List.of(
                    step("a", turn -> new Result.Next(turn, "nothing")),
                    step("b", turn -> done("b")),
                    step("c", turn -> done("c"))))
            .answer(question);

    assertThat(answer.outcome().bodies()).containsExactly(new Body.Closed("b"));
    assertThat(answer.trace()).extracting(Trace::step).containsExactly("a", "b");
    assertThat(answer.trace()).extracting(Trace::why).containsExactly("nothing", "found");
    assertThat(answer.trace()).allMatch(trace -> trace.nanos() >= 0);
  }

  @Test
  void what_a_step_finds_is_handed_on() {
    var answer =
        new AnswerPipeline(
                List.of(
                    step("a", turn -> new Result.Next(turn.decided(Decision.ASK), "decided")),
                    step("b", turn -> done(turn.decision().code()))))
            .answer(question);

    assertThat(answer.outcome().bodies()).containsExactly(new Body.Closed("ask"));
    assertThat(question.decision()).isEqualTo(Decision.NONE);
  }

  @Test
  void a_list_that_ends_without_an_answer_is_a_defect() {
    var pipeline = new AnswerPipeline(List.of(step("a", turn -> new Result.Next(turn, "nothing"))));

    assertThatThrownBy(() -> pipeline.answer(question)).isInstanceOf(IllegalStateException.class);
  }

  private static Result done(String word) {
    return new Result.Done(
        new Outcome(List.of(new Body.Closed(word)), State.START, List.of()), "found");
  }

  private static AnswerStep step(String name, Function<Turn, Result> take) {
    return new AnswerStep() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Result take(Turn turn) {
        return take.apply(turn);
      }
    };
  }
}
