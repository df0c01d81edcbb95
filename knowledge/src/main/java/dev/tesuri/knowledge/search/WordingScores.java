package dev.tesuri.knowledge.search;

import java.util.List;
import java.util.function.Function;

/// Scores each single wording for a question, by its words and by threes of its sound, so that a
/// long list of wordings dilutes none. Immutable and thread-safe.
final class WordingScores {

  private final Weights weights;
  private final int wordings;
  private final Bm25 spellings;
  private final Bm25 readings;
  private final Bm25 grams;

  WordingScores(List<Wording> wordings, Weights weights) {
    this.weights = weights;
    this.wordings = wordings.size();
    spellings = new Bm25(wordings.stream().map(one -> texts(one.terms(), Term::text)).toList());
    readings = new Bm25(wordings.stream().map(one -> texts(one.terms(), Term::reading)).toList());
    grams = new Bm25(wordings.stream().map(Wording::grams).toList());
  }

  /// The score of each wording, by its place; 0 where nothing meets.
  double[] of(Question question) {
    var scores = new double[wordings];
    var best = new BestPlace(scores);
    question.terms().forEach(term -> best.add(term, term.trust()));
    question.officeTerms().forEach(term -> best.add(term, IndexQueries.OFFICE));
    question
        .grams()
        .forEach(
            gram -> grams.score(gram, weights.wordingGrams(), (at, score) -> scores[at] += score));
    return scores;
  }

  /// Adds a word at its best place, spelled or by its reading; of the other a tenth.
  private final class BestPlace {
    private final double[] scores;
    private final double[] spelled = new double[wordings];

    BestPlace(double[] scores) {
      this.scores = scores;
    }

    void add(Term term, double weight) {
      spellings.score(term.text(), weight, (at, score) -> spelled[at] = score);
      readings.score(
          term.reading(),
          weight * weights.sound(),
          (at, score) -> {
            scores[at] +=
                Math.max(score, spelled[at]) + IndexQueries.TIE * Math.min(score, spelled[at]);
            spelled[at] = 0;
          });
      // What has another reading in the wording than in the question.
      spellings.score(
          term.text(),
          weight,
          (at, _) -> {
            scores[at] += spelled[at];
            spelled[at] = 0;
          });
    }
  }

  private static List<String> texts(List<Term> terms, Function<Term, String> form) {
    return terms.stream().map(form).toList();
  }
}
