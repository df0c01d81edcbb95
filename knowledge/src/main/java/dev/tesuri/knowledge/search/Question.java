package dev.tesuri.knowledge.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What is left of a resident's sentence for searching.
///
/// @param terms content words, asking words dropped, each once, at most [#MOST_TERMS]
/// @param grams every three neighbouring kana of the folded reading, at most [#MOST_GRAMS]
/// @param sound all of it as it sounds, see [Grams#letters]
record Question(List<Term> terms, List<Synonym> synonyms, Set<String> grams, String sound) {

  static final int MOST_TERMS = 16;
  static final int MOST_OFFICE_TERMS = 16;
  static final int MOST_GRAMS = 32;

  /// Terms of its synonyms that it does not hold itself.
  List<Term> officeTerms() {
    return synonyms.stream()
        .flatMap(synonym -> synonym.office().stream())
        .distinct()
        .filter(term -> !terms.contains(term))
        .toList();
  }

  /// Terms of the question and of its synonyms.
  Stream<Term> allTerms() {
    return Stream.concat(
        terms.stream(), synonyms.stream().flatMap(synonym -> synonym.office().stream()));
  }

  boolean isEmpty() {
    return terms.isEmpty() && grams.isEmpty();
  }
}
