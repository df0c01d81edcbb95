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
  private static final double SURE = 0.88;

  /// Less sure than this, nothing is offered.
  private static final double HARDLY = 0.35;

  /// Who says much that nobody knows is not answered at once, however well the rest fits.
  private static final double MOSTLY_KNOWN = 0.3;

  /// A greater lead says no more: it may be that there is nothing else at all.
  private static final double CLEAR_LEAD = 0.5;

  /// So much of the question an entry of the town must explain to be offered where topics do not.
  private static final double HALF = 0.5;

  /// So much must be known of a question in another language, and so much like a way to ask.
  private static final double FOREIGN_KNOWN = 0.7;

  private static final double FOREIGN_ALIKE = 0.6;

  private static final double FOREIGN_LEAD = 0.15;

  /// With less of both, nothing is offered.
  private static final double FOREIGN_PART = 0.25;

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
  /// @param elsewhere what no topic answers, if the question tells of it
  public static Decision of(List<Hit> hits, Optional<Elsewhere.Found> elsewhere) {
    if (hits.isEmpty()) {
      return NONE;
    }
    // Two topics that name the same way to ask are told apart by the resident.
    if (hits.getFirst().verbatim()) {
      return hits.size() == 1 || !hits.get(1).verbatim() ? ANSWER : ASK;
    }
    double sureness = sureness(hits, elsewhere(hits, elsewhere));
    if (sureness >= SURE && hits.getFirst().coverage() >= MOSTLY_KNOWN) {
      return ANSWER;
    }
    return sureness >= HARDLY || hits.stream().anyMatch(Decision::mayBeMeant) ? ASK : NONE;
  }

  /// Decides on what was found for a text in another language, of which little is known that could
  /// be learned from: by how far question and topic explain each other, and by the lead.
  ///
  /// @param hits best first
  static Decision ofForeign(List<Hit> hits) {
    if (hits.isEmpty()) {
      return NONE;
    }
    var first = hits.getFirst();
    double second = hits.size() == 1 ? 0 : hits.get(1).score();
    if (first.verbatim()) {
      return hits.size() == 1 || !hits.get(1).verbatim() ? ANSWER : ASK;
    }
    boolean clear =
        first.coverage() >= FOREIGN_KNOWN
            && first.wording() >= FOREIGN_ALIKE
            && second <= first.score() * (1 - FOREIGN_LEAD);
    if (clear) {
      return ANSWER;
    }
    return first.coverage() >= FOREIGN_PART && first.wording() >= FOREIGN_PART ? ASK : NONE;
  }

  /// How likely the first hit is what was meant, 0 to 1; 0 without hits. For whoever wants to know
  /// why it was decided so.
  public static double sureness(List<Hit> hits, Optional<Elsewhere.Found> elsewhere) {
    return hits.isEmpty() ? 0 : sureness(hits, elsewhere(hits, elsewhere));
  }

  // How likely the first hit is what was meant: a logistic regression over the tuning half of the
  // questions, rounded. The raw score stays out of it, since it grows with every word.
  private static double sureness(List<Hit> hits, double elsewhere) {
    var first = hits.getFirst();
    double next = next(hits).map(Hit::score).orElse(0.0);
    double lead =
        first.score() <= 0 ? 0 : Math.min(CLEAR_LEAD, (first.score() - next) / first.score());
    return 1
        / (1
            + Math.exp(
                2.4
                    - 1.5 * first.coverage()
                    - 2.3 * first.wording()
                    - 7.6 * lead
                    + 12 * elsewhere));
  }

  // Of what a town has brought an answer, the list of what has none says nothing.
  private static double elsewhere(List<Hit> hits, Optional<Elsewhere.Found> found) {
    return hits.getFirst().isBrought() ? 0 : found.map(Elsewhere.Found::share).orElse(0.0);
  }

  private static boolean mayBeMeant(Hit hit) {
    return hit.isBrought() && hit.coverage() >= HALF;
  }

  // A topic is not made doubtful by what a town has brought on the same matter.
  private static Optional<Hit> next(List<Hit> hits) {
    boolean brought = hits.getFirst().isBrought();
    return hits.stream().skip(1).filter(hit -> hit.isBrought() == brought).findFirst();
  }
}
