package dev.tesuri.bot.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.content.Choice;
import dev.tesuri.knowledge.content.Content;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.Step;
import dev.tesuri.knowledge.content.Target;
import dev.tesuri.knowledge.content.Topic.Procedure;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A resident who presses every choice of every walk: none leads nowhere, and whichever is pressed,
/// the walk can be ended soon.
class EveryChoiceTest {

  private static final int MOST_PRESSES = 40;

  private static final Content CONTENT = new ContentReader().bundled();

  @Test
  void every_choice_of_every_walk_leads_to_an_end_within_forty_presses() {
    var endings = new TreeMap<String, Integer>();
    int walks = 0;
    int steps = 0;
    int choices = 0;
    int longest = 0;
    for (var topic : CONTENT.topics()) {
      if (topic instanceof Procedure procedure) {
        var ways = new Ways(procedure);
        walks++;
        for (var step : procedure.steps()) {
          steps++;
          for (var choice : step.choices()) {
            choices++;
            endings.merge(ending(choice.to()), 1, Integer::sum);
            int presses = ways.pressesThrough(step, choice);
            longest = Math.max(longest, presses);
            assertThat(presses)
                .as("%s %s [%s]", procedure.id(), step.id(), choice.label())
                .isLessThanOrEqualTo(MOST_PRESSES);
          }
        }
      }
    }
    System.out.printf(
        "%d walks, %d screens, %d choices; longest way through any of them: %d presses; %s%n",
        walks, steps, choices, longest, endings);
    assertThat(walks).isGreaterThanOrEqualTo(30);
    assertThat(endings).containsKeys("finish", "elsewhere", "person", "stuck", "topic");
  }

  @Test
  void the_main_way_takes_at_most_forty_presses() {
    for (var topic : CONTENT.topics()) {
      if (topic instanceof Procedure procedure) {
        assertThat(mainWay(procedure)).as(procedure.id()).isBetween(1, MOST_PRESSES);
      }
    }
  }

  private static int mainWay(Procedure procedure) {
    Position at = Walk.begin(procedure);
    for (int presses = 1; ; presses++) {
      if (!(Walk.next(procedure, at).orElseThrow() instanceof Move.To(var to))) {
        return presses;
      }
      at = to;
    }
  }

  /// A word for where a choice leads; a topic must exist.
  private static String ending(Target to) {
    return switch (to) {
      case Target.ToStep _ -> "step";
      case Target.ToTopic(var topic) -> {
        assertThat(CONTENT.topic(topic)).as(topic).isPresent();
        yield "topic";
      }
      case Target.Stuck _,
          Target.Person _,
          Target.Finish _,
          Target.Elsewhere _,
          Target.Later _,
          Target.CallPart _,
          Target.Return _ ->
          to.written();
    };
  }

  /// Fewest presses from the first step to each, and from each to an end.
  private static final class Ways {
    private static final int NEVER = 1_000_000;

    private final Map<String, Integer> there = new HashMap<>();
    private final Map<String, Integer> out = new HashMap<>();

    Ways(Procedure procedure) {
      var open = new ArrayDeque<>(List.of(procedure.first()));
      there.put(procedure.first().id(), 0);
      while (!open.isEmpty()) {
        var step = open.remove();
        for (var choice : step.choices()) {
          if (choice.to() instanceof Target.ToStep(var next)
              && there.putIfAbsent(next, presses(there, step.id()) + 1) == null) {
            open.add(procedure.step(next).orElseThrow());
          }
        }
      }
      boolean better = true;
      while (better) {
        better = false;
        for (var step : procedure.steps()) {
          for (var choice : step.choices()) {
            better |= improve(step, 1 + after(step, choice.to()));
          }
        }
      }
    }

    int pressesThrough(Step step, Choice choice) {
      return presses(there, step.id()) + 1 + after(step, choice.to());
    }

    private boolean improve(Step step, int presses) {
      boolean fewer = presses < presses(out, step.id());
      if (fewer) {
        out.put(step.id(), presses);
      }
      return fewer;
    }

    // What did not work leaves one on the same step, now with its hints.
    private int after(Step step, Target to) {
      return switch (to) {
        case Target.ToStep(var next) -> presses(out, next);
        case Target.Stuck _ -> presses(out, step.id());
        case Target.ToTopic _,
            Target.Person _,
            Target.Finish _,
            Target.Elsewhere _,
            Target.Later _,
            Target.CallPart _,
            Target.Return _ ->
            0;
      };
    }

    private static int presses(Map<String, Integer> map, String step) {
      return map.getOrDefault(step, NEVER);
    }
  }
}
