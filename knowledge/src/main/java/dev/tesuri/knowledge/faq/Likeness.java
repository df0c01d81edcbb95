package dev.tesuri.knowledge.faq;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds among many questions one that asks the same in nearly the same letters: pairs of letters
/// are compared, and numbers must agree, since 第1地区 is not 第2地区. Not thread-safe.
final class Likeness {

  /// How much of the pairs of both must be common (Jaccard).
  private static final double ALIKE = 0.8;

  private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\s\\p{Cf}]+");
  private static final Pattern ENDING =
      Pattern.compile("(を教えてください|を教えて|を知りたいのですが|を知りたい|はどうすればよいですか|はどうすればいいですか|ですか|ますか|のですが)$");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /// A question that others are compared with.
  ///
  /// @param owner whose it is: who asks does not count as its own likeness
  private record Known(String owner, String question, String digits, Set<String> pairs) {}

  private final Map<String, Integer> frequency = new HashMap<>();
  private final Map<String, Known> byLetters = new HashMap<>();
  private final Map<String, List<Known>> byPair = new HashMap<>();

  /// What a question is when signs, width and polite endings are left away.
  static String letters(String question) {
    String one = Normalizer.normalize(question, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String bare = SIGNS.matcher(one).replaceAll("");
    String short1 = ENDING.matcher(bare).replaceAll("");
    return short1.isEmpty() ? bare : short1;
  }

  /// Counts the pairs of letters of all questions; to be called for all before the first [#add].
  void count(String question) {
    pairs(letters(question)).forEach(pair -> frequency.merge(pair, 1, Integer::sum));
  }

  /// Adds a question that later ones are compared with.
  void add(String owner, String question) {
    String letters = letters(question);
    var known = new Known(owner, question, digits(letters), pairs(letters));
    byLetters.putIfAbsent(letters, known);
    for (String pair : rarest(known.pairs())) {
      byPair.computeIfAbsent(key(known.digits(), pair), _ -> new ArrayList<>()).add(known);
    }
  }

  /// The question of somebody else that asks the same, if there is one.
  Optional<String> like(String owner, String question) {
    String letters = letters(question);
    var same = byLetters.get(letters);
    if (same != null && !same.owner().equals(owner)) {
      return Optional.of(same.question());
    }
    var pairs = pairs(letters);
    String digits = digits(letters);
    Set<Known> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (String pair : rarest(pairs)) {
      for (var known : byPair.getOrDefault(key(digits, pair), List.of())) {
        if (seen.add(known)
            && !known.owner().equals(owner)
            && common(known.pairs(), pairs) >= ALIKE) {
          return Optional.of(known.question());
        }
      }
    }
    return Optional.empty();
  }

  private static String key(String digits, String pair) {
    return digits + pair;
  }

  // Two sets that are so much alike share one of their few rarest pairs.
  private List<String> rarest(Set<String> pairs) {
    int enough = pairs.size() - (int) Math.ceil(ALIKE * pairs.size()) + 1;
    return pairs.stream()
        .sorted(
            Comparator.comparingInt((String pair) -> frequency.getOrDefault(pair, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(enough)
        .toList();
  }

  private static double common(Set<String> one, Set<String> other) {
    long both = one.stream().filter(other::contains).count();
    return both == 0 ? 0 : (double) both / (one.size() + other.size() - both);
  }

  private static Set<String> pairs(String letters) {
    var pairs = new HashSet<String>();
    for (int i = 0; i + 1 < letters.length(); i++) {
      pairs.add(letters.substring(i, i + 2));
    }
    return pairs;
  }

  private static String digits(String letters) {
    var digits = new StringBuilder();
    var found = DIGITS.matcher(letters);
    while (found.find()) {
      digits.append(found.group()).append(' ');
    }
    return digits.toString();
  }
}
