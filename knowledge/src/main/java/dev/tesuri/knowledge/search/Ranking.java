package dev.tesuri.knowledge.search;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Puts the texts that match a question in order: words at their best place, the best single
/// wording, and how much of that wording the question explains. The weights are those of the
/// measurements; ties go to the earlier text. Thread-safe.
final class Ranking {

  private static final int CANDIDATES = 200;

  // Sound alone is weaker evidence than any word.
  private static final double SOUND = 0.5;
  private static final double LEAST_SHARED_SOUND = 0.5;

  private static final double UNWEIGHED = 4;

  private final List<Entry> entries;
  private final WordIndex index;
  private final Wordings wordings;
  private final Lexicon lexicon;
  private final Weights weights;
  private final IndexQueries queries;

  Ranking(
      List<Entry> entries, WordIndex index, Wordings wordings, Lexicon lexicon, Weights weights) {
    this.entries = entries;
    this.index = index;
    this.wordings = wordings;
    this.lexicon = lexicon;
    this.weights = weights;
    queries = new IndexQueries(weights);
  }

  List<Hit> hits(Question question, int limit) {
    if (question.isEmpty()) {
      return List.of();
    }
    var coverage = new Coverage(question, lexicon);
    // Without a known word there is only sound to go by.
    double weight = coverage.weight() > 0 ? coverage.weight() : UNWEIGHED;
    double[] explained = wordings.explained(question);
    double[] sounding = wordings.sounding(question.grams());
    BitSet verbatim = wordings.sounding(question.sound());
    return candidates(question)
        .map(
            candidate -> {
              int place = candidate.place();
              double covered = coverage.of(entries.get(place));
              double bonus = weights.explained() * explained[place] * coverage.weight();
              return hit(
                  place,
                  (candidate.matched() + bonus) / weight,
                  verbatim.get(place),
                  covered > 0 ? covered : bySound(sounding[place]),
                  explained[place]);
            })
        .filter(hit -> hit.coverage() > 0)
        .sorted(Hit.BEST_FIRST)
        .limit(limit)
        .toList();
  }

  private record Candidate(int place, double matched) {}

  // Both sorts are stable, so equal scores keep the order of the texts.
  private Stream<Candidate> candidates(Question question) {
    var words = index.scores(queries.topics(question), CANDIDATES);
    var best = wordings.scores(question);
    var together = wordings.together(question);
    return IntStream.range(0, entries.size())
        .mapToObj(i -> new Candidate(i, matched(words[i], best[i], together[i])))
        .filter(candidate -> candidate.matched() > 0)
        .sorted(Comparator.comparingDouble(Candidate::matched).reversed())
        .limit(CANDIDATES);
  }

  private double matched(double words, double bestWording, double together) {
    return words + weights.wordings() * bestWording + weights.grams() * together;
  }

  private Hit hit(
      int place, double score, boolean verbatim, double coverage, double wordingExplained) {
    var entry = entries.get(place);
    return new Hit(
        entry.topic().id(),
        entry.title(),
        entry.topic().kind(),
        score,
        verbatim,
        verbatim ? 1 : coverage,
        verbatim ? 1 : wordingExplained);
  }

  private static double bySound(double shared) {
    return shared < LEAST_SHARED_SOUND ? 0 : SOUND * shared;
  }
}
