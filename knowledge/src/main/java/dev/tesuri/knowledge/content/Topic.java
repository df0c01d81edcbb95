package dev.tesuri.knowledge.content;

import java.util.List;
import java.util.Optional;

/// Something the product can answer: an article, or a procedure that can also be walked.
public sealed interface Topic {

  /// Id of the step that tells how a procedure is done at the counter. Towns that do not take it
  /// online begin there.
  String COUNTER = "counter";

  Facts facts();

  /// An answer without a walk.
  record Article(Facts facts) implements Topic {}

  /// An answer with a walk; the steps are unfolded, the first is where the walk begins.
  record Procedure(Facts facts, List<Step> steps) implements Topic {
    public Procedure {
      steps = List.copyOf(steps);
    }

    public Step first() {
      return steps.getFirst();
    }

    public Optional<Step> step(String id) {
      return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
  }

  default String id() {
    return facts().id();
  }

  /// The word of the interfaces: `article` or `procedure`.
  default String kind() {
    return switch (this) {
      case Article _ -> "article";
      case Procedure _ -> "procedure";
    };
  }
}
