package dev.tesuri.knowledge.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which words the texts of a corpus hold, how telling each of them is, and a number for each, by
/// which texts keep in mind what they hold.
final class Lexicon {

  /// Of a word that no text holds.
  static final int UNKNOWN = -1;

  private final int texts;
  private final Map<String, Known> spellings = new HashMap<>();
  private final Map<String, Known> readings = new HashMap<>();

  private record Known(int number, int texts) {

    Known inOneMore() {
      return new Known(number, texts + 1);
    }
  }

  Lexicon(List<ReadTopic> read) {
    texts = read.size();
    for (var text : read) {
      text.spellings().forEach(spelling -> count(spellings, spelling));
      text.readings().forEach(reading -> count(readings, reading));
    }
  }

  private static void count(Map<String, Known> words, String word) {
    words.merge(word, new Known(words.size(), 1), (known, _) -> known.inOneMore());
  }

  boolean knows(Term term) {
    return spellings.containsKey(term.text()) || readings.containsKey(term.reading());
  }

  int spelling(Term term) {
    return number(spellings.get(term.text()));
  }

  int reading(Term term) {
    return number(readings.get(term.reading()));
  }

  /// Ascending numbers of these spellings.
  int[] spellings(Set<String> words) {
    return numbers(spellings, words);
  }

  /// Ascending numbers of these readings.
  int[] readings(Set<String> words) {
    return numbers(readings, words);
  }

  Set<String> readings() {
    return readings.keySet();
  }

  /// Orders readings by how many texts hold them, then by the alphabet.
  Comparator<String> commonestFirst() {
    return Comparator.<String>comparingInt(reading -> texts(readings.get(reading)))
        .reversed()
        .thenComparing(Comparator.naturalOrder());
  }

  /// The inverse document frequency of BM25. An unknown word weighs as much as one that a single
  /// text holds.
  double weight(Term term) {
    var spelled = spellings.get(term.text());
    int with = Math.max(1, texts(spelled == null ? readings.get(term.reading()) : spelled));
    return Math.log(1 + (texts - with + 0.5) / (with + 0.5));
  }

  private static int number(@Nullable Known known) {
    return known == null ? UNKNOWN : known.number();
  }

  private static int texts(@Nullable Known known) {
    return known == null ? 0 : known.texts();
  }

  private static int[] numbers(Map<String, Known> known, Set<String> words) {
    return words.stream().mapToInt(word -> number(known.get(word))).sorted().toArray();
  }
}
