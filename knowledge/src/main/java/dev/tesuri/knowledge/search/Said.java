package dev.tesuri.knowledge.search;

import java.util.Set;
import java.util.stream.Collectors;

/// All that a question says, synonyms included, ready to be looked up.
record Said(Set<String> spellings, Set<String> readings) {

  static Said in(Question question) {
    return new Said(
        question.allTerms().map(Term::text).collect(Collectors.toSet()),
        question.allTerms().map(Term::reading).collect(Collectors.toSet()));
  }

  boolean holds(Term term) {
    return spellings.contains(term.text()) || readings.contains(term.reading());
  }
}
