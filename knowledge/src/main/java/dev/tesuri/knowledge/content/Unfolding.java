package dev.tesuri.knowledge.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Unfolds the calls of shared parts, so that a walk is one flat graph of steps.
///
/// A part `ID` that continues at `r`, called where ids begin with `p`, is copied with ids that
/// begin with `p + ID~r.`; its `return` leads to `p + r`, its `return#s` to `p + s`. The same call
/// from two steps of one file is one copy.
///
/// Thread-safe: all state is that of one call.
final class Unfolding {
  /// Steps of one walk. Calls within calls multiply; far below this a walk is no longer one.
  static final int MOST = 1000;

  private final Map<String, Part> parts;

  /// @param parts by id; every call in them and in what is unfolded must be resolvable and end
  Unfolding(Map<String, Part> parts) {
    this.parts = Map.copyOf(parts);
  }

  /// The steps that can be reached from the first: in file order, each copy of a part after its
  /// first caller. If there are more than [#MOST], only some, but more than that.
  List<Step> unfold(List<Step> own) {
    return own.isEmpty() ? List.of() : new Walk(new Copy("", "", "", null, own)).steps();
  }

  /// The procedure itself, or a part as called from one place.
  ///
  /// @param prefix what its step ids begin with
  /// @param caller what the step ids of its caller begin with
  /// @param next the step of the caller that comes after it
  private record Copy(
      String prefix, String caller, String next, @Nullable String plain, List<Step> steps) {
    String first() {
      return prefix + steps.getFirst().id();
    }
  }

  private record Place(Copy copy, Step step) {}

  /// One unfolding.
  private final class Walk {
    private final Copy own;
    private final Map<String, Copy> copies = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> reached = new HashSet<>();
    private final Set<String> placed = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    Walk(Copy own) {
      this.own = own;
      enter(own);
    }

    List<Step> steps() {
      reachAll();
      place(own);
      return List.copyOf(steps);
    }

    private void enter(Copy copy) {
      copy.steps().forEach(step -> places.put(copy.prefix() + step.id(), new Place(copy, step)));
    }

    private void reachAll() {
      var open = new ArrayDeque<String>(List.of(own.first()));
      reached.add(own.first());
      while (!open.isEmpty() && reached.size() <= MOST) {
        var place = Objects.requireNonNull(places.get(open.remove()));
        for (var choice : place.step().choices()) {
          if (unfolded(place.copy(), choice.to()) instanceof Target.ToStep(var next)
              && reached.add(next)) {
            open.add(next);
          }
        }
      }
    }

    private void place(Copy copy) {
      for (var step : copy.steps()) {
        if (reached.contains(copy.prefix() + step.id())) {
          steps.add(unfolded(copy, step));
          step.choices().forEach(choice -> placeCalled(copy, choice.to()));
        }
      }
    }

    private void placeCalled(Copy caller, Target to) {
      called(caller, to).filter(copy -> placed.add(copy.prefix())).ifPresent(this::place);
    }

    private Step unfolded(Copy copy, Step step) {
      return new Step(
          copy.prefix() + step.id(),
          step.title(),
          step.text(),
          step.picture(),
          step.hints(),
          step.choices().stream()
              .map(choice -> new Choice(choice.label(), unfolded(copy, choice.to())))
              .toList(),
          copy.plain());
    }

    private Target unfolded(Copy copy, Target to) {
      return switch (to) {
        case Target.ToStep(var step) -> new Target.ToStep(copy.prefix() + step);
        case Target.CallPart _ -> new Target.ToStep(called(copy, to).orElseThrow().first());
        case Target.Return(var step) ->
            new Target.ToStep(copy.caller() + (step.isEmpty() ? copy.next() : step));
        case Target.ToTopic _,
            Target.Stuck _,
            Target.Person _,
            Target.Finish _,
            Target.Elsewhere _,
            Target.Later _ ->
            to;
      };
    }

    private Optional<Copy> called(Copy caller, Target to) {
      return to instanceof Target.CallPart(var id, var returnTo)
          ? Optional.of(called(caller, id, returnTo))
          : Optional.empty();
    }

    private Copy called(Copy caller, String id, String returnTo) {
      var prefix = caller.prefix() + id + "~" + returnTo + ".";
      var known = copies.get(prefix);
      if (known != null) {
        return known;
      }
      var part = Objects.requireNonNull(parts.get(id));
      var copy = new Copy(prefix, caller.prefix(), returnTo, part.plain(), part.steps());
      copies.put(prefix, copy);
      enter(copy);
      return copy;
    }
  }
}
