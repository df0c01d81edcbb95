package dev.tesuri.knowledge.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// Keeps a question so small that its queries stay small, whatever was typed: the most telling
/// words stay.
final class QuestionLimits {

  private QuestionLimits() {}

  static Question within(List<Term> terms, List<Synonym> synonyms, String sound, Lexicon lexicon) {
    return new Question(
        tells(terms) ? mostTelling(terms, lexicon) : List.of(),
        few(synonyms),
        Grams.distinct(sound, Question.MOST_GRAMS),
        Grams.letters(sound));
  }

  // A number alone is the answer to something, not a question about the topics in which it
  // stands.
  private static boolean tells(List<Term> terms) {
    return terms.stream().anyMatch(term -> !term.text().codePoints().allMatch(Character::isDigit));
  }

  private static List<Term> mostTelling(List<Term> terms, Lexicon lexicon) {
    return terms.stream()
        .distinct()
        // What the library knows comes first: it can be found, the rest only counts as
        // unexplained.
        .sorted(
            Comparator.comparing(lexicon::knows)
                .thenComparingDouble(lexicon::weight)
                .reversed()
                .thenComparing(Term::text)
                .thenComparing(Term::reading))
        .limit(Question.MOST_TERMS)
        .toList();
  }

  private static List<Synonym> few(List<Synonym> synonyms) {
    var terms = new HashSet<Term>();
    return synonyms.stream()
        .distinct()
        .takeWhile(
            synonym -> {
              terms.addAll(synonym.office());
              return terms.size() <= Question.MOST_OFFICE_TERMS;
            })
        .toList();
  }
}
