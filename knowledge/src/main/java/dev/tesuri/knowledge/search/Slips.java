package dev.tesuri.knowledge.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the known reading that differs from a given one by a single slip: a kana too many,
/// missing or wrong.
///
/// Two readings are one slip apart when leaving out at most one kana of each makes them equal.
final class Slips {

  // Shorter words have too many neighbours that mean something else.
  private static final int SHORTEST = 4;

  private final Map<String, List<String>> readings = new HashMap<>();
  private final Comparator<String> bestFirst;
  private final double trust;

  /// @param trust in what is found
  Slips(Lexicon lexicon, double trust) {
    this.trust = trust;
    bestFirst = lexicon.commonestFirst();
    lexicon.readings().stream()
        .filter(reading -> reading.length() >= SHORTEST)
        .forEach(
            reading ->
                shortened(reading)
                    .forEach(
                        key ->
                            readings.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(reading)));
  }

  /// The term with the reading that was meant, or as it is when no known reading is one slip
  /// away.
  Term meant(Term term) {
    return meant(term.reading())
        .map(reading -> Term.guessed(term.text(), reading, trust))
        .orElse(term);
  }

  // Of several the one that most topics hold.
  private Optional<String> meant(String reading) {
    return reading.length() < SHORTEST
        ? Optional.empty()
        : shortened(reading)
            .flatMap(key -> readings.getOrDefault(key, List.of()).stream())
            .filter(known -> oneSlipApart(known, reading))
            .min(bestFirst);
  }

  private static Stream<String> shortened(String reading) {
    return Stream.concat(
            Stream.of(reading),
            IntStream.range(0, reading.length())
                .mapToObj(i -> reading.substring(0, i) + reading.substring(i + 1)))
        .distinct();
  }

  // Leaving out one kana of each at different places can be two slips; changed ends must meet.
  private static boolean oneSlipApart(String one, String other) {
    int start = 0;
    while (start < Math.min(one.length(), other.length())
        && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < Math.min(one.length(), other.length()) - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return Math.max(one.length(), other.length()) - start - end <= 1;
  }
}
