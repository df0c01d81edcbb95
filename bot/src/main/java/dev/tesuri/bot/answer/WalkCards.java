package dev.tesuri.bot.answer;

import dev.tesuri.bot.conversation.Act;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.Call;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.conversation.Command;
import dev.tesuri.bot.conversation.Outcome;
import dev.tesuri.bot.conversation.State;
import dev.tesuri.bot.tally.Count;
import dev.tesuri.bot.tally.Count.What;
import dev.tesuri.bot.walk.Position;
import dev.tesuri.bot.walk.Walk;
import dev.tesuri.knowledge.content.Step;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.Topic.Procedure;
import dev.tesuri.knowledge.layer.Availability;
import dev.tesuri.knowledge.layer.LocalText;
import dev.tesuri.knowledge.layer.Locality;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The cards of a walk: its steps, with what is different in the town, and its endings. Pure.
final class WalkCards {

  private static final String NO_HINT = "あわてなくて、だいじょうぶです。もう一度、ゆっくりためしてみましょう。";

  private final Supplier<Locality> locality;

  WalkCards(Supplier<Locality> locality) {
    this.locality = locality;
  }

  /// Where a walk begins here: at its first step, or at the counter's if the town does not take the
  /// procedure online.
  Position begin(Procedure procedure) {
    boolean counterOnly =
        locality.get().availability(procedure.id()).filter(Availability.NONE::equals).isPresent();
    return counterOnly
        ? procedure
            .step(Topic.COUNTER)
            .map(step -> new Position(procedure.id(), step.id(), List.of(), 0))
            .orElseGet(() -> Walk.begin(procedure))
        : Walk.begin(procedure);
  }

  Outcome step(Procedure procedure, Position at, State state, List<Count> counts) {
    return stepped(procedure, at, List.of(), state, counts);
  }

  Outcome hints(Procedure procedure, Position at, State state, Count stuck) {
    List<String> hints =
        procedure
            .step(at.step())
            .map(Step::hints)
            .filter(h -> !h.isEmpty())
            .orElse(List.of(NO_HINT));
    return stepped(procedure, at, hints, state, List.of(stuck));
  }

  private Outcome stepped(
      Procedure procedure, Position at, List<String> hints, State state, List<Count> counts) {
    Step step = procedure.step(at.step()).orElseThrow();
    var progress = Walk.progress(procedure, at);
    var body =
        new Body.Stepped(
            procedure.id(),
            step.id(),
            progress.number(),
            progress.of(),
            procedure.facts().plain(),
            step.part(),
            step.title(),
            step.text(),
            step.picture(),
            hints,
            local(procedure, at),
            step.id().equals(Topic.COUNTER) ? counter(procedure) : List.of(),
            choices(procedure, step),
            Cards.cites(procedure.facts()));
    return new Outcome(List.of(body), state.walking(at), counts);
  }

  // The first screen of a walk says it when the town takes the procedure in another way than the
  // walk supposes.
  private List<LocalText> local(Procedure procedure, Position at) {
    var here = locality.get();
    boolean otherwise =
        here.availability(procedure.id()).filter(how -> how != Availability.OPEN).isPresent();
    return otherwise && at.trail().isEmpty()
        ? here.offer(procedure.id()).stream().toList()
        : List.of();
  }

  private List<Call> counter(Procedure procedure) {
    return locality.get().counter(procedure).stream()
        .map(one -> new Call(one.name() + " " + one.place(), one.phone(), one.calling()))
        .toList();
  }

  Outcome finished(Procedure procedure, State state, Count done) {
    String text = "おつかれさまでした。「%s」の手順は、ここで終わりです。".formatted(procedure.facts().plain());
    var options = List.of(Cards.OTHER, Cards.plain("はじめから見る", Command.RESTART));
    return ended(
        procedure, false, text, options, state, List.of(done, whole(procedure, What.FINISHED)));
  }

  Outcome elsewhere(Procedure procedure, State state, Count done) {
    String text = "わかりました。この先は、窓口や電話、紙で進められます。スマホで終わらせなくても、だいじょうぶです。";
    var options = List.of(Cards.plain("はじめから見る", Command.RESTART), Cards.PERSON, Cards.OTHER);
    return ended(
        procedure, true, text, options, state, List.of(done, whole(procedure, What.ELSEWHERE)));
  }

  private static Outcome ended(
      Procedure procedure,
      boolean elsewhere,
      String text,
      List<Option> options,
      State state,
      List<Count> counts) {
    var body = new Body.Finished(procedure.id(), elsewhere, text, options);
    return new Outcome(List.of(body), state.finished().about(procedure.id()), counts);
  }

  private static Count whole(Procedure procedure, What what) {
    return new Count(procedure.id(), "", what);
  }

  Outcome stopped(Procedure procedure, Position at, Turn turn) {
    String text = "わかりました。ここで止めます。つづきは、いつでもできます。";
    var options = List.of(Cards.plain("つづける", Command.RESUME), Cards.OTHER);
    return new Outcome(
        List.of(new Body.Notice(text, options)),
        turn.state().leavingWalk().about(procedure.id()),
        List.of(new Count(at.topic(), at.step(), What.LEFT)));
  }

  private static List<Option> choices(Procedure procedure, Step step) {
    return IntStream.range(0, step.choices().size())
        .mapToObj(
            index ->
                new Option(
                    step.choices().get(index).label(),
                    new Act.Take(procedure.id(), step.id(), index)))
        .toList();
  }
}
