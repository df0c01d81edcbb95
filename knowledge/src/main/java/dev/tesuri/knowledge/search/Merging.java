package dev.tesuri.knowledge.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Puts the hits of two corpora into one list, each in its own order. Their scores cannot be
/// compared as they stand: a topic is named in thirty ways and scores higher than an entry that a
/// town has named once. Pure.
final class Merging {

  // What an entry's score is worth in that of a topic, and how much more it counts that question
  // and text explain each other: measured with questions for either.
  private static final double ENTRY = 1.75;
  private static final double COVERAGE = 0.5;
  private static final double WORDING = 0.25;
  private static final double LEAST = 0.05;

  private Merging() {}

  /// @param topics best first
  /// @param entries best first
  static List<Hit> merged(List<Hit> topics, List<Hit> entries, int limit) {
    var merged = new ArrayList<Hit>();
    var left = new ArrayDeque<>(topics);
    var right = new ArrayDeque<>(entries);
    while (merged.size() < limit && !(left.isEmpty() && right.isEmpty())) {
      merged.add(better(left, right) ? left.removeFirst() : right.removeFirst());
    }
    return List.copyOf(merged);
  }

  // What is asked for by name comes first; in doubt the topic.
  private static boolean better(Deque<Hit> topics, Deque<Hit> entries) {
    var topic = topics.peekFirst();
    var entry = entries.peekFirst();
    if (topic == null || entry == null) {
      return topic != null;
    }
    return topic.verbatim() == entry.verbatim()
        ? worth(topic) >= ENTRY * worth(entry)
        : topic.verbatim();
  }

  private static double worth(Hit hit) {
    return hit.score()
        * Math.pow(hit.coverage() + LEAST, COVERAGE)
        * Math.pow(hit.wording() + LEAST, WORDING);
  }
}
