package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.text.JapaneseText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Puts the topics that match a question in order: words at their best place, the best single
/// wording, and how much of that wording the question explains. The weights are those of the
/// measurements; ties go to the earlier topic.
final class Ranking {

  private static final double BEST_WORDING = 0.8;
  private static final double WORDING_EXPLAINED = 0.4;
  private static final int CANDIDATES = 200;
  private static final int CANDIDATE_WORDINGS = 400;

  private final List<Entry> entries;
  private final WordIndex index;
  private final Coverage coverage;
  private final JapaneseText text;

  Ranking(List<Entry> entries, WordIndex index, Coverage coverage, JapaneseText text) {
    this.entries = entries;
    this.index = index;
    this.coverage = coverage;
    this.text = text;
  }

  List<Hit> hits(Question question, int limit) {
    if (question.isEmpty()) {
      return List.of();
    }
    var said = Said.in(question);
    double questionWeight = coverage.weight(question.terms());
    return candidates(question)
        .map(candidate -> hit(question, said, candidate, questionWeight))
        .filter(hit -> hit.coverage() > 0)
        .sorted(Comparator.comparing(Hit::verbatim).thenComparingDouble(Hit::score).reversed())
        .limit(limit)
        .toList();
  }

  private record Candidate(Entry entry, double matched) {}

  // Both sorts are stable, so equal scores keep the order of the topics.
  private Stream<Candidate> candidates(Question question) {
    var words = index.scores(IndexQueries.topics(question), CANDIDATES);
    var wordings = index.scores(IndexQueries.wordings(question), CANDIDATE_WORDINGS);
    return IntStream.range(0, entries.size())
        .mapToObj(i -> new Candidate(entries.get(i), words[i] + BEST_WORDING * wordings[i]))
        .filter(candidate -> candidate.matched() > 0)
        .sorted(Comparator.comparingDouble(Candidate::matched).reversed())
        .limit(CANDIDATES);
  }

  private Hit hit(Question question, Said said, Candidate candidate, double questionWeight) {
    var entry = candidate.entry();
    boolean verbatim = isVerbatim(question, entry);
    double wording = coverage.ofWording(said, entry);
    double bonus = WORDING_EXPLAINED * wording * questionWeight;
    return new Hit(
        entry.topic().id(),
        text.plain(entry.topic().facts().title()),
        entry.topic().kind(),
        candidate.matched() + bonus,
        verbatim,
        verbatim ? 1 : coverage.ofQuestion(question, entry),
        verbatim ? 1 : wording);
  }

  private static boolean isVerbatim(Question question, Entry entry) {
    return !question.sound().isEmpty()
        && entry.wordings().stream().anyMatch(wording -> wording.sound().equals(question.sound()));
  }
}
