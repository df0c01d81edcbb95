package dev.tesuri.knowledge.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every step is on a way, and every way ends somewhere. Files that were left out are not judged.
final class WayRule implements Rule {
  private final Map<String, List<Step>> walks = new HashMap<>();
  private final Map<String, List<Step>> parts = new HashMap<>();

  WayRule(Content content) {
    for (var topic : content.topics()) {
      switch (topic) {
        case Topic.Procedure(var facts, var steps) -> walks.put(facts.id(), steps);
        case Topic.Article _ -> {}
      }
    }
    content.parts().forEach(part -> parts.put(part.id(), part.steps()));
  }

  @Override
  public void check(Page page, Faults faults) {
    var steps = (page.isPart() ? parts : walks).get(page.id());
    if (steps != null) {
      checkSteps(page, new Ways(steps), faults);
    }
    if (page.isPart() && page.choices().noneMatch(WayRule::returns)) {
      faults.error(Math.max(1, page.walk()), "この部品は、もとにもどりません。選択肢の一つを `return` へつないでください。");
    }
  }

  private static void checkSteps(Page page, Ways ways, Faults faults) {
    var reached = ways.reached();
    var out = ways.withWayOut();
    for (var step : page.steps()) {
      int line = step.title().number();
      if (!reached.contains(step.anchor())) {
        faults.error(line, "この手順に来る道がありません。選択肢からつなぐか、消してください。");
      } else if (!out.contains(step.anchor())) {
        faults.error(line, "ここから先へ進めません。選択肢を、次の手順、`finish`、`person`、話題のどれかへつないでください。");
      }
    }
  }

  private static boolean returns(Page.WrittenChoice choice) {
    return choice.choice().to() instanceof Target.Return;
  }
}
