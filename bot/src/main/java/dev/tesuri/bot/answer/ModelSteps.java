package dev.tesuri.bot.answer;

import dev.tesuri.bot.answer.AnswerStep.Result;
import dev.tesuri.bot.assist.Assistant;
import dev.tesuri.bot.assist.Pick;
import dev.tesuri.bot.assist.Talk;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.conversation.Command;
import dev.tesuri.bot.conversation.Outcome;
import dev.tesuri.bot.model.Task;
import dev.tesuri.bot.tally.Count;
import dev.tesuri.bot.tally.Count.What;
import dev.tesuri.bot.understand.Decision;
import dev.tesuri.bot.understand.Understanding;
import dev.tesuri.bot.walk.Position;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.Topic.Procedure;
import dev.tesuri.knowledge.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The two steps in which a model helps, where the rules are not sure. Without one they hand the
/// turn on as it is.
final class ModelSteps {

  /// How many topics the model chooses among.
  private static final int OFFERED = 8;

  private static final List<Option> IN_WALK =
      List.of(Cards.plain("手順にもどる", Command.AGAIN), Cards.PERSON);

  private final Understanding understanding;
  private final Cards cards;
  private final Assistant assistant;

  ModelSteps(Understanding understanding, Cards cards, Assistant assistant) {
    this.understanding = understanding;
    this.cards = cards;
    this.assistant = assistant;
  }

  /// In a walk, what was asked about the present step is answered from its own text.
  Result explain(Turn turn) {
    var talk = talk(turn, Task.WALK);
    var at = turn.state().inWalk();
    if (talk.isEmpty() || at.isEmpty() || turn.decision() == Decision.ANSWER) {
      return new Result.Next(turn, "not asked");
    }
    return procedure(at.get(), turn)
        .flatMap(
            procedure ->
                procedure
                    .step(at.get().step())
                    .flatMap(
                        step ->
                            assistant.explain(talk.get(), procedure, step, turn.text(), IN_WALK)))
        .<Result>map(
            worded ->
                new Result.Done(
                    new Outcome(
                        List.of(worded),
                        turn.state().about(worded.topic()),
                        List.of(new Count(worded.topic(), "", What.ANSWERED))),
                    "the step in other words"))
        .orElseGet(() -> new Result.Next(turn, "nothing to say of this step"));
  }

  /// Which of the topics found is meant.
  Result understand(Turn turn) {
    var talk = talk(turn, Task.UNDERSTAND);
    if (talk.isEmpty() || turn.decision() == Decision.ANSWER || turn.elsewhere().isPresent()) {
      return new Result.Next(turn, "not asked");
    }
    List<Topic> offered = offered(turn);
    if (offered.isEmpty()) {
      return new Result.Next(turn, "nothing to choose from");
    }
    return switch (assistant.choose(talk.get(), turn.text(), offered)) {
      case Pick.Of(var topic) -> new Result.Next(chosen(topic, turn), "chose " + topic);
      case Pick.Which() -> new Result.Next(turn, "several");
      case Pick.Person() -> new Result.Done(cards.person(turn), "wants a person");
      case Pick.None(var question) -> new Result.Next(searched(question, turn), "none of them");
      case Pick.Unknown() -> new Result.Next(turn, "did not say");
    };
  }

  private Optional<Talk> talk(Turn turn, Task task) {
    return turn.talk().filter(told -> assistant.isOn(told.occasion().municipality(), task));
  }

  private static Optional<Procedure> procedure(Position at, Turn turn) {
    return turn.library()
        .find(at.topic())
        .filter(Procedure.class::isInstance)
        .map(Procedure.class::cast);
  }

  // What was found, and the topic at hand: と言われたら、どうする belongs to it.
  private static List<Topic> offered(Turn turn) {
    var topics = new ArrayList<Topic>();
    turn.topicAtHand().ifPresent(topics::add);
    turn.library().search(turn.text(), OFFERED).stream()
        .map(hit -> turn.library().find(hit.id()))
        .flatMap(Optional::stream)
        .filter(topic -> !topics.contains(topic))
        .forEach(topics::add);
    return topics;
  }

  private static Turn chosen(String topic, Turn turn) {
    var first =
        turn.hits().stream()
            .filter(hit -> hit.id().equals(topic))
            .findFirst()
            .orElseGet(() -> new Hit(topic, "", "", 0, false, 0, 0));
    var hits = new ArrayList<Hit>(List.of(first));
    turn.hits().stream().filter(hit -> !hit.id().equals(topic)).forEach(hits::add);
    return turn.found(hits, turn.elsewhere()).decided(Decision.ANSWER);
  }

  // The rules decide on the question in other words; what they had found before is not lost.
  private Turn searched(String question, Turn turn) {
    if (question.isEmpty() || question.equals(turn.text())) {
      return turn;
    }
    var hits = turn.library().search(question, Steps.HITS);
    var elsewhere = understanding.elsewhere(question);
    Decision decision = Decision.of(hits, elsewhere);
    return decision.compareTo(turn.decision()) < 0
        ? turn.found(hits, elsewhere).decided(decision)
        : turn;
  }
}
