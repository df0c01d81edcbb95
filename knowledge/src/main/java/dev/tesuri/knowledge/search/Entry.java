package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.content.Topic;
import java.util.List;
import java.util.Set;

/// What a snapshot keeps in mind of a topic, besides what stands in the index.
///
/// @param spellings all that it holds
/// @param readings all that it holds, folded
record Entry(Topic topic, List<Wording> wordings, Set<String> spellings, Set<String> readings) {

  boolean holds(Term term) {
    return spellings.contains(term.text()) || readings.contains(term.reading());
  }

  boolean holdsAll(List<Term> terms) {
    return terms.stream().allMatch(this::holds);
  }
}
