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
          faults.error(line, "`return` は共通の部品（part）でだけ使えます。手順か `finish` へつないでください。");
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
                    line, "部品 `" + part + "` は `#" + step + "` にもどることがあります。この名前の手順を加えてください。"));
  }

  private static void checkAnchor(Set<String> anchors, String step, int line, Faults faults) {
    if (step.isEmpty()) {
      faults.error(line, "行き先の名前がありません。`#名前` か `part:部品#名前` と書いてください。");
    } else if (!anchors.contains(step)) {
      faults.error(line, "`#" + step + "` という手順がありません。名前を直すか、手順を加えてください。");
    }
  }

  private void checkPart(Page page, String part, int line, Faults faults) {
    if (!parts.containsKey(part)) {
      faults.error(line, "部品 `" + part + "` がありません。名前を直すか、parts/" + part + ".md を書いてください。");
    } else if (page.isPart() && reached(part).contains(page.id())) {
      faults.error(line, "部品 `" + part + "` からこの部品にもどり、終わりません。手順へつないでください。");
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
