package dev.tesuri.bot.understand;

import dev.tesuri.knowledge.search.Hit;
import java.util.List;

/// Whether to answer, to ask which, or to say that nothing was found. Pure.
public enum Decision {
  ANSWER("answer"),
  ASK("ask"),
  NONE("none");

  /// Below this share of understood words nothing is offered.
  private static final double LEAST_COVERAGE = 0.34;

  /// A second topic this close to the first (relative) makes the answer a question back.
  private static final double CLEAR_MARGIN = 0.18;

  /// A first hit below this raw score stands on one everyday word; it is offered, not taken for
  /// granted.
  private static final double WEAK_SCORE = 5;

  private final String code;

  Decision(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /// Decides by how much of the question is explained, and by the lead of the first hit.
  ///
  /// @param hits best first
  public static Decision of(List<Hit> hits) {
    if (hits.isEmpty() || hits.getFirst().coverage() < LEAST_COVERAGE) {
      return NONE;
    }
    return isClear(hits) ? ANSWER : ASK;
  }

  // Two topics that name the same way to ask are told apart by the resident.
  private static boolean isClear(List<Hit> hits) {
    if (hits.getFirst().verbatim()) {
      return hits.size() == 1 || !hits.get(1).verbatim();
    }
    if (hits.getFirst().score() < WEAK_SCORE) {
      return false;
    }
    if (hits.size() == 1) {
      return true;
    }
    double first = hits.get(0).score();
    return first - hits.get(1).score() >= CLEAR_MARGIN * first;
  }
}
