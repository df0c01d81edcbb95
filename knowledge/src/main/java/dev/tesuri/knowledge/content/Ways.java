package dev.tesuri.knowledge.content;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The ways through the steps of a walk, or of one part where a call goes on where the part returns
/// to.
final class Ways {
  private final List<Step> steps;
  private final Map<String, Step> byId = new HashMap<>();

  Ways(List<Step> steps) {
    this.steps = steps;
    steps.forEach(step -> byId.put(step.id(), step));
  }

  /// Ids of the steps to which a way leads from the first.
  Set<String> reached() {
    var reached = new HashSet<String>();
    var open = new ArrayDeque<Step>();
    steps.stream().limit(1).forEach(open::add);
    while (!open.isEmpty()) {
      var step = open.remove();
      if (reached.add(step.id())) {
        next(step).forEach(open::add);
      }
    }
    return reached;
  }

  /// Ids of the steps from which a way leads out. `stuck` is none: it comes back to the step.
  Set<String> withWayOut() {
    var out = new HashSet<String>();
    steps.stream().filter(Ways::leads).forEach(step -> out.add(step.id()));
    boolean more = true;
    while (more) {
      more = false;
      for (var step : steps) {
        more |= next(step).anyMatch(next -> out.contains(next.id())) && out.add(step.id());
      }
    }
    return out;
  }

  private static boolean leads(Step step) {
    return step.choices().stream().anyMatch(choice -> leads(choice.to()));
  }

  private static boolean leads(Target to) {
    return switch (to) {
      case Target.ToTopic _,
          Target.Person _,
          Target.Finish _,
          Target.Elsewhere _,
          Target.Later _,
          Target.Return _ ->
          true;
      case Target.ToStep _, Target.CallPart _, Target.Stuck _ -> false;
    };
  }

  private Stream<Step> next(Step step) {
    return step.choices().stream()
        .flatMap(choice -> next(choice.to()).stream())
        .flatMap(id -> Optional.ofNullable(byId.get(id)).stream());
  }

  private static Optional<String> next(Target to) {
    return switch (to) {
      case Target.ToStep(var step) -> Optional.of(step);
      case Target.CallPart(_, var returnTo) -> Optional.of(returnTo);
      case Target.ToTopic _,
          Target.Person _,
          Target.Finish _,
          Target.Elsewhere _,
          Target.Later _,
          Target.Return _,
          Target.Stuck _ ->
          Optional.empty();
    };
  }
}
