package dev.tesuri.knowledge.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which words a snapshot holds, and how telling each of them is.
final class Lexicon {

  private final int topics;
  private final Map<String, Integer> spellings = new HashMap<>();
  private final Map<String, Integer> readings = new HashMap<>();

  Lexicon(List<Entry> entries) {
    topics = entries.size();
    for (var entry : entries) {
      entry.spellings().forEach(spelling -> spellings.merge(spelling, 1, Integer::sum));
      entry.readings().forEach(reading -> readings.merge(reading, 1, Integer::sum));
    }
  }

  boolean knows(Term term) {
    return spellings.containsKey(term.text()) || readings.containsKey(term.reading());
  }

  Set<String> readings() {
    return readings.keySet();
  }

  /// Orders readings by how many topics hold them, then by the alphabet.
  Comparator<String> commonestFirst() {
    return Comparator.comparingInt(this::topicsWithReading)
        .reversed()
        .thenComparing(Comparator.naturalOrder());
  }

  private int topicsWithReading(String reading) {
    return readings.getOrDefault(reading, 0);
  }

  /// The inverse document frequency of BM25. An unknown word weighs as much as one that a single
  /// topic holds.
  double weight(Term term) {
    int with = Math.max(1, spellings.getOrDefault(term.text(), topicsWithReading(term.reading())));
    return Math.log(1 + (topics - with + 0.5) / (with + 0.5));
  }
}
