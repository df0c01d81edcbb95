package dev.tesuri.bot.walk;

import dev.tesuri.knowledge.content.Step;
import dev.tesuri.knowledge.content.Target;
import dev.tesuri.knowledge.content.Topic.Procedure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Walking a procedure: from position and choice to what comes next. Pure, without state or time.
///
/// A position always names a step of the procedure it was made for; whoever keeps positions over a
/// change of content asks [#stands] first.
public final class Walk {

  private Walk() {}

  public static Position begin(Procedure procedure) {
    return new Position(procedure.id(), procedure.first().id(), List.of(), 0);
  }

  /// Whether the step of this position still exists.
  public static boolean stands(Procedure procedure, Position position) {
    return procedure.step(position.step()).isPresent();
  }

  /// Takes the choice at `index` of the present step; empty if there is no such choice.
  public static Optional<Move> take(Procedure procedure, Position position, int index) {
    return procedure
        .step(position.step())
        .filter(step -> index >= 0 && index < step.choices().size())
        .map(step -> follow(position, step.choices().get(index).to()));
  }

  /// The main way on, as if the first choice was pressed.
  public static Optional<Move> next(Procedure procedure, Position position) {
    return take(procedure, position, 0);
  }

  /// It did not work: hints the first time, help from then on.
  public static Move stuck(Position position) {
    var again =
        new Position(position.topic(), position.step(), position.trail(), position.stuck() + 1);
    return again.stuck() == 1 ? new Move.Hints(again) : new Move.Help(again);
  }

  /// One step back; empty on the first one.
  public static Optional<Position> back(Position position) {
    return position.trail().isEmpty()
        ? Optional.empty()
        : Optional.of(position.at(position.trail().getLast()));
  }

  public static Progress progress(Procedure procedure, Position position) {
    Set<String> walked = new LinkedHashSet<>(position.trail());
    walked.add(position.step());
    int number = (int) walked.stream().filter(id -> isOwn(procedure, id)).count();
    return new Progress(
        Math.max(1, number), Math.max(1, number) + ahead(procedure, position, walked));
  }

  private static Move follow(Position position, Target target) {
    return switch (target) {
      case Target.ToStep(var step) -> new Move.To(forward(position, step));
      case Target.ToTopic(var topic) -> new Move.Leave(topic);
      case Target.Stuck() -> stuck(position);
      case Target.Person() -> new Move.Person();
      case Target.Finish() -> new Move.Finished();
      case Target.Elsewhere() -> new Move.Elsewhere();
      case Target.Later() -> new Move.Later();
      case Target.CallPart part -> throw new IllegalStateException("not unfolded: " + part);
      case Target.Return back -> throw new IllegalStateException("not unfolded: " + back);
    };
  }

  // A way that leads back to an earlier step cuts the trail there, so that back never goes in
  // circles.
  private static Position forward(Position position, String step) {
    if (position.trail().contains(step)) {
      return position.at(step);
    }
    if (position.step().equals(step)) {
      return new Position(position.topic(), step, position.trail(), 0);
    }
    List<String> trail = new ArrayList<>(position.trail());
    trail.add(position.step());
    return new Position(position.topic(), step, trail, 0);
  }

  // The procedure's own steps that still lie ahead when the first choice is taken each time.
  private static int ahead(Procedure procedure, Position position, Set<String> walked) {
    Set<String> seen = new LinkedHashSet<>(walked);
    Optional<Step> step = procedure.step(position.step()).flatMap(at -> mainWay(procedure, at));
    int ahead = 0;
    while (step.isPresent() && seen.add(step.get().id())) {
      ahead += step.get().own() ? 1 : 0;
      step = mainWay(procedure, step.get());
    }
    return ahead;
  }

  private static Optional<Step> mainWay(Procedure procedure, Step step) {
    return step.choices().stream()
        .map(choice -> choice.to())
        .filter(Target.ToStep.class::isInstance)
        .map(Target.ToStep.class::cast)
        .findFirst()
        .flatMap(to -> procedure.step(to.step()));
  }

  private static boolean isOwn(Procedure procedure, String id) {
    return procedure.step(id).map(Step::own).orElse(false);
  }
}
