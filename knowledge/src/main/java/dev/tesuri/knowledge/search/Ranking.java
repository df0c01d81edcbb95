package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.text.JapaneseText;
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
  private static final int CANDIDATE_WORDINGS = 400;

  // Sound alone is weaker evidence than any word.
  private static final double SOUND = 0.5;
  private static final double LEAST_SHARED_SOUND = 0.5;

  private static final double UNWEIGHED = 4;

  private final List<Entry> entries;
  private final Indexes indexes;
  private final Wordings wordings;
  private final Lexicon lexicon;
  private final Weights weights;
  private final IndexQueries queries;
  private final JapaneseText text;

  Ranking(
      List<Entry> entries,
      Indexes indexes,
      Wordings wordings,
      Lexicon lexicon,
      Weights weights,
      JapaneseText text) {
    this.entries = entries;
    this.indexes = indexes;
    this.wordings = wordings;
    this.lexicon = lexicon;
    this.weights = weights;
    queries = new IndexQueries(weights);
    this.text = text;
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
    var words = indexes.texts().scores(queries.topics(question), CANDIDATES);
    var best = indexes.wordings().scores(queries.wordings(question), CANDIDATE_WORDINGS);
    return IntStream.range(0, entries.size())
        .mapToObj(i -> new Candidate(i, words[i] + weights.wordings() * best[i]))
        .filter(candidate -> candidate.matched() > 0)
        .sorted(Comparator.comparingDouble(Candidate::matched).reversed())
        .limit(CANDIDATES);
  }

  private Hit hit(
      int place, double score, boolean verbatim, double coverage, double wordingExplained) {
    var topic = entries.get(place).topic();
    return new Hit(
        topic.id(),
        text.plain(topic.facts().title()),
        topic.kind(),
        score,
        verbatim,
        verbatim ? 1 : coverage,
        verbatim ? 1 : wordingExplained);
  }

  private static double bySound(double shared) {
    return shared < LEAST_SHARED_SOUND ? 0 : SOUND * shared;
  }
}
