package dev.tesuri.bot.answer;

import dev.tesuri.bot.answer.AnswerStep.Result;
import dev.tesuri.bot.assist.Assistant;
import dev.tesuri.bot.conversation.Command;
import dev.tesuri.bot.conversation.Outcome;
import dev.tesuri.bot.guard.ReservedMatters;
import dev.tesuri.bot.understand.Intent;
import dev.tesuri.bot.understand.Understanding;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.Topic.Procedure;
import dev.tesuri.knowledge.language.Language;
import dev.tesuri.knowledge.language.Letters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The steps of the pipeline, in their order.
public final class Steps {

  /// How many hits are looked at.
  static final int HITS = 5;

  private static final ReservedMatters RESERVED = new ReservedMatters();

  private static final FollowUps FOLLOW_UPS = new FollowUps();

  private Steps() {}

  /// So short a message names a topic and asks nothing particular of it.
  private static final int PARTICULAR = 10;

  /// Hazards → Switch → Commands → PersonRequested → Reserved → Find → Decide → Explain →
  /// Understand → Compose. Explain and Understand do something only where a model is used.
  public static List<AnswerStep> of(
      Understanding understanding, Acts acts, Cards cards, Assistant assistant) {
    var model = new ModelSteps(understanding, cards, assistant);
    return List.of(
        step("Hazards", turn -> hazards(understanding, cards, turn)),
        step("Switch", turn -> switchedOff(understanding, cards, turn)),
        step("Commands", turn -> commands(understanding, acts, cards, turn)),
        step("PersonRequested", turn -> person(understanding, cards, turn)),
        step("Reserved", turn -> reserved(cards, turn)),
        step("Find", turn -> find(understanding, turn)),
        step("Decide", Steps::decide),
        step("Explain", model::explain),
        step("Understand", model::understand),
        step("Compose", turn -> compose(acts, cards, turn)));
  }

  private static Result hazards(Understanding understanding, Cards cards, Turn turn) {
    return understanding
        .hazard(turn.text())
        .<Result>map(hazard -> new Result.Done(cards.hazard(hazard, turn), hazard.kind().code()))
        .orElseGet(() -> new Result.Next(turn, "no danger"));
  }

  // With the bot off, the wish for a person is all that is still understood.
  private static Result switchedOff(Understanding understanding, Cards cards, Turn turn) {
    if (turn.service().botAnswers()) {
      return new Result.Next(turn, "the bot is on");
    }
    boolean person =
        understanding.asksForPerson(turn.text())
            || understanding
                .command(turn.text(), turn.situation())
                .filter(Intent.Word.PERSON::equals)
                .isPresent();
    return new Result.Done(person ? cards.person(turn) : cards.resting(turn), "the bot is off");
  }

  private static Result commands(Understanding understanding, Acts acts, Cards cards, Turn turn) {
    var situation = turn.situation();
    return understanding
        .command(turn.text(), situation)
        .<Result>map(intent -> new Result.Done(perform(intent, acts, cards, turn), intent.code()))
        .orElseGet(
            () -> new Result.Next(turn, situation.inWalk() ? "no word of the walk" : "no command"));
  }

  private static Outcome perform(Intent intent, Acts acts, Cards cards, Turn turn) {
    return switch (intent) {
      case Intent.Choice(var index) -> acts.perform(turn.options().get(index).act(), turn);
      case Intent.Word word ->
          switch (word) {
            case NEXT, DONE ->
                acts.perform(turn.asksWhatItCameTo() ? Command.DID_IT : Command.NEXT, turn);
            case BACK -> acts.perform(Command.BACK, turn);
            case REPEAT -> acts.perform(Command.AGAIN, turn);
            case STUCK -> acts.perform(Command.STUCK, turn);
            case STOP -> acts.perform(Command.STOP, turn);
            case START_OVER -> acts.perform(Command.RESTART, turn);
            case PERSON -> acts.perform(Command.PERSON, turn);
            case THANKS -> cards.thanks(turn);
            case GREETING -> cards.greeting(turn.state(), turn.library());
            case CHECK -> check(turn);
          };
      case Intent.FollowUp asked ->
          turn.topicAtHand()
              .map(topic -> FOLLOW_UPS.about(topic, asked, turn))
              .orElseGet(() -> cards.unclear(turn));
      case Intent.Topic _, Intent.None _ -> cards.unclear(turn);
    };
  }

  private static Outcome check(Turn turn) {
    var at = turn.state().inWalk();
    return at.flatMap(position -> turn.library().find(position.topic()))
        .filter(Procedure.class::isInstance)
        .map(Procedure.class::cast)
        .flatMap(
            procedure ->
                procedure
                    .step(at.orElseThrow().step())
                    .map(step -> FOLLOW_UPS.check(procedure, step, turn)))
        .orElseGet(() -> FOLLOW_UPS.check(turn));
  }

  private static Result person(Understanding understanding, Cards cards, Turn turn) {
    return understanding.asksForPerson(turn.text())
        ? new Result.Done(cards.person(turn), "wants a person")
        : new Result.Next(turn, "no");
  }

  private static Result reserved(Cards cards, Turn turn) {
    return RESERVED
        .find(turn.text())
        .<Result>map(matter -> new Result.Done(cards.reserved(matter, turn), matter.code()))
        .orElseGet(() -> new Result.Next(turn, "nothing reserved"));
  }

  private static Result find(Understanding understanding, Turn turn) {
    var found = understanding.find(turn.library(), turn.text(), turn.language(), HITS);
    var elsewhere = found.elsewhere();
    var hits = found.hits();
    String why =
        hits.isEmpty()
            ? "nothing"
            : hits.stream()
                .map(
                    hit ->
                        String.format(
                            Locale.ROOT, "%s %.2f/%.2f", hit.id(), hit.score(), hit.coverage()))
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
    return new Result.Next(
        turn.found(hits, elsewhere).decided(found.decision()),
        (found.language().equals(Language.JAPANESE) ? "" : found.language() + ": ")
            + elsewhere
                .map(
                    other ->
                        String.format(Locale.ROOT, "%s %.2f; ", other.subject(), other.share()))
                .orElse("")
            + why);
  }

  // What was found says by itself how sure it is.
  private static Result decide(Turn turn) {
    return new Result.Next(turn, turn.decision().code());
  }

  private static Result compose(Acts acts, Cards cards, Turn turn) {
    return switch (turn.decision()) {
      case ANSWER -> {
        String topic = turn.hits().getFirst().id();
        yield new Result.Done(
            acts.open(topic, turn), "curated answer of " + topic, particular(topic, turn));
      }
      case ASK -> new Result.Done(cards.which(turn), "asks which");
      case NONE -> new Result.Done(cards.unclear(turn), "nothing was found");
    };
  }

  // Who asks in the very words of a topic has their answer already. A model words Japanese alone.
  private static Optional<Topic> particular(String topic, Turn turn) {
    boolean asks =
        turn.text().length() >= PARTICULAR
            && !Letters.areForeign(turn.text())
            && !turn.hits().getFirst().verbatim();
    return asks ? turn.library().find(topic) : Optional.empty();
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
