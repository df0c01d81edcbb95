package dev.tesuri.knowledge.content;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks the joints of walks: that steps and parts which a choice names exist, that a part does
/// not come back to itself, and that only parts return. Without these nothing can be unfolded.
final class Calls {
  private final Map<String, Page> parts;

  Calls(Map<String, Page> parts) {
    this.parts = parts;
  }

  void check(Page page, Faults faults) {
    var anchors = page.steps().stream().map(Page.WrittenStep::anchor).collect(Collectors.toSet());
    page.choices().forEach(choice -> check(page, anchors, choice, faults));
  }

  private void check(Page page, Set<String> anchors, Page.WrittenChoice choice, Faults faults) {
    int line = choice.line();
    switch (choice.choice().to()) {
      case Target.ToStep(var step) -> checkAnchor(anchors, step, line, faults);
      case Target.CallPart(var part, var returnTo) -> {
        checkPart(page, part, line, faults);
        checkAnchor(anchors, returnTo, line, faults);
        checkReturns(anchors, part, line, faults);
      }
      case Target.Return _ -> {
        if (!page.isPart()) {
          faults.error(line, "Only a part can `return`. Lead to a step, or to `finish`.");
        }
      }
      case Target.ToTopic _,
          Target.Stuck _,
          Target.Person _,
          Target.Finish _,
          Target.Elsewhere _,
          Target.Later _ -> {}
    }
  }

  // Where a part itself calls a part that wants a step of its caller, that step is its own.
  private void checkReturns(Set<String> anchors, String part, int line, Faults faults) {
    Optional.ofNullable(parts.get(part)).stream()
        .flatMap(Page::choices)
        .flatMap(
            choice ->
                choice.choice().to() instanceof Target.Return(var step) && !step.isEmpty()
                    ? Stream.of(step)
                    : Stream.empty())
        .distinct()
        .filter(step -> !anchors.contains(step))
        .forEach(
            step ->
                faults.error(
                    line,
                    "The part `"
                        + part
                        + "` may lead back to `#"
                        + step
                        + "`. Add a step with this anchor."));
  }

  private static void checkAnchor(Set<String> anchors, String step, int line, Faults faults) {
    if (step.isEmpty()) {
      faults.error(
          line, "The anchor is missing. Name the step to go to: `#anchor`, `part:ID#anchor`.");
    } else if (!anchors.contains(step)) {
      faults.error(
          line, "No step here has the anchor `#" + step + "`. Correct it or add the step.");
    }
  }

  private void checkPart(Page page, String part, int line, Faults faults) {
    if (!parts.containsKey(part)) {
      faults.error(
          line, "There is no part `" + part + "`. Correct its id or write parts/" + part + ".md.");
    } else if (page.isPart() && reached(part).contains(page.id())) {
      faults.error(
          line,
          "The part `" + part + "` leads back to this part, without end. Lead to a step instead.");
    }
  }

  /// The part and all that it calls, directly or not.
  private Set<String> reached(String part) {
    var reached = new HashSet<String>();
    reach(part, reached);
    return reached;
  }

  private void reach(String part, Set<String> reached) {
    if (parts.containsKey(part) && reached.add(part)) {
      called(Objects.requireNonNull(parts.get(part))).forEach(next -> reach(next, reached));
    }
  }

  private static Stream<String> called(Page page) {
    return page.choices()
        .flatMap(
            choice ->
                choice.choice().to() instanceof Target.CallPart(var part, _)
                    ? Stream.of(part)
                    : Stream.empty());
  }
}
