package dev.tesuri.knowledge.search;

import java.util.Collection;

/// How far question and topic explain each other, by weight of their words. Pure.
final class Coverage {

  // Sound alone is weaker evidence than any word.
  private static final double SOUND = 0.5;
  private static final double LEAST_SHARED_SOUND = 0.5;

  private final Lexicon lexicon;

  Coverage(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Share of the question that the topic explains; a synonym explains when the topic holds all
  /// its office words.
  double ofQuestion(Question question, Entry entry) {
    double all = weight(question.terms());
    if (all == 0) {
      return bySound(question, entry);
    }
    double explained = 0;
    for (var term : question.terms()) {
      if (entry.holds(term)) {
        explained += lexicon.weight(term) * term.trust();
      } else if (explainedBySynonym(term, question, entry)) {
        explained += lexicon.weight(term);
      }
    }
    // Sums of the same weights in another order can differ in the last digit.
    return explained > 0 ? Math.min(1, explained / all) : bySound(question, entry);
  }

  /// Share of the best wording of the topic that the question and its synonyms explain.
  double ofWording(Said said, Entry entry) {
    double best = 0;
    for (var wording : entry.wordings()) {
      best = Math.max(best, explained(said, wording));
    }
    return best;
  }

  double weight(Collection<Term> terms) {
    return terms.stream().mapToDouble(lexicon::weight).sum();
  }

  // Runs for each wording of each candidate, therefore a plain loop.
  private double explained(Said said, Wording wording) {
    double all = 0;
    double explained = 0;
    for (var term : wording.terms()) {
      double weight = lexicon.weight(term);
      all += weight;
      explained += said.holds(term) ? weight : 0;
    }
    return all == 0 ? 0 : explained / all;
  }

  private static boolean explainedBySynonym(Term term, Question question, Entry entry) {
    return question.synonyms().stream()
        .anyMatch(synonym -> synonym.said().contains(term) && entry.holdsAll(synonym.office()));
  }

  private static double bySound(Question question, Entry entry) {
    if (question.grams().isEmpty()) {
      return 0;
    }
    double most =
        entry.wordings().stream()
            .mapToLong(
                wording -> question.grams().stream().filter(wording.grams()::contains).count())
            .max()
            .orElse(0);
    double share = most / question.grams().size();
    return share < LEAST_SHARED_SOUND ? 0 : SOUND * share;
  }
}
