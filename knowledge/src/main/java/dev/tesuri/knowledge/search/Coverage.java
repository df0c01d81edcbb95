package dev.tesuri.knowledge.search;

import java.util.List;

/// How far texts explain one question, by weight of its words. Pure.
final class Coverage {

  private final List<Sought> terms;
  private final List<Explanation> synonyms;
  private final double weight;

  /// A term of the question, looked up.
  ///
  /// @param spelling number in the lexicon, or [Lexicon#UNKNOWN]; likewise the reading
  record Sought(Term term, int spelling, int reading, double weight) {

    static Sought of(Term term, Lexicon lexicon) {
      return new Sought(term, lexicon.spelling(term), lexicon.reading(term), lexicon.weight(term));
    }
  }

  private record Explanation(List<Term> said, List<Sought> office) {}

  Coverage(Question question, Lexicon lexicon) {
    terms = looked(question.terms(), lexicon);
    synonyms =
        question.synonyms().stream()
            .map(synonym -> new Explanation(synonym.said(), looked(synonym.office(), lexicon)))
            .toList();
    weight = terms.stream().mapToDouble(Sought::weight).sum();
  }

  /// The weight of all words of the question.
  double weight() {
    return weight;
  }

  /// Share of the question that the text explains; a synonym explains when the text holds all its
  /// office words. 0 when nothing is explained.
  double of(Entry entry) {
    double explained = 0;
    for (var sought : terms) {
      if (entry.holds(sought)) {
        explained += sought.weight() * sought.term().trust();
      } else if (explainedBySynonym(sought.term(), entry)) {
        explained += sought.weight();
      }
    }
    // Sums of the same weights in another order can differ in the last digit.
    return weight == 0 ? 0 : Math.min(1, explained / weight);
  }

  private boolean explainedBySynonym(Term term, Entry entry) {
    for (var synonym : synonyms) {
      if (synonym.said().contains(term) && holdsAll(entry, synonym.office())) {
        return true;
      }
    }
    return false;
  }

  // Runs for each candidate, therefore plain loops.
  private static boolean holdsAll(Entry entry, List<Sought> office) {
    for (var sought : office) {
      if (!entry.holds(sought)) {
        return false;
      }
    }
    return true;
  }

  private static List<Sought> looked(List<Term> terms, Lexicon lexicon) {
    return terms.stream().map(term -> Sought.of(term, lexicon)).toList();
  }
}
