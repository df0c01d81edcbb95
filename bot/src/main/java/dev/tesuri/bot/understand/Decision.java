package dev.tesuri.bot.understand;

import dev.tesuri.knowledge.search.Hit;
import java.util.List;
import java.util.Optional;

/// Whether to answer, to ask which, or to say that nothing was found. Pure.
public enum Decision {
  ANSWER("answer"),
  ASK("ask"),
  NONE("none");

  /// At least so sure, the first topic is answered.
  private static final double SURE = 0.83;

  /// Less sure than this, nothing is offered.
  private static final double HARDLY = 0.35;

  private final String code;

  Decision(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /// Decides by how far question and topic explain each other, and by the lead of the first hit.
  ///
  /// @param hits best first
  public static Decision of(List<Hit> hits) {
    if (hits.isEmpty()) {
      return NONE;
    }
    // Two topics that name the same way to ask are told apart by the resident.
    if (hits.getFirst().verbatim()) {
      return hits.size() == 1 || !hits.get(1).verbatim() ? ANSWER : ASK;
    }
    double sureness = sureness(hits);
    return sureness >= SURE ? ANSWER : sureness >= HARDLY ? ASK : NONE;
  }

  /// A greater lead says no more: it may be that there is nothing else at all.
  private static final double CLEAR_LEAD = 0.5;

  // How likely the first hit is what was meant: a logistic regression over the tuning half of the
  // questions, rounded. The raw score stays out of it, since it grows with every word.
  private static double sureness(List<Hit> hits) {
    var first = hits.getFirst();
    double next = next(hits).map(Hit::score).orElse(0.0);
    double lead =
        first.score() <= 0 ? 0 : Math.min(CLEAR_LEAD, (first.score() - next) / first.score());
    return 1 / (1 + Math.exp(3 - 1.4 * first.coverage() - 3.25 * first.wording() - 4.4 * lead));
  }

  // A topic is not made doubtful by what a town has brought on the same matter.
  private static Optional<Hit> next(List<Hit> hits) {
    return hits.stream()
        .skip(1)
        .filter(hit -> hit.isBrought() || !hits.getFirst().isBrought())
        .filter(hit -> !hit.isBrought() || hits.getFirst().isBrought())
        .findFirst();
  }
}
