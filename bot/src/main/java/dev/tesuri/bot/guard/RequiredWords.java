package dev.tesuri.bot.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a text must hold for a wording to be found in it: of each set at least one word. Read off
/// the wording itself, so that nobody has to keep it in step.
///
/// Knows the signs that wordings are written with: groups, `|`, `?`, `*`, `+`, `{m,n}`, `[…]`, `.`,
/// `^`, `$`, a backslash, and looks ahead and behind, of which it asks nothing.
final class RequiredWords {

  /// More words than these are no longer spelled out together.
  private static final int MOST = 120;

  /// Sets of a wording that are worth looking for.
  static final int SETS = 3;

  private static final int LARGEST_CLASS = 12;

  private final String source;
  private int at;

  private RequiredWords(String source) {
    this.source = source;
  }

  /// What a part of a wording stands for.
  ///
  /// @param words all that it can be, or null when that is too much
  /// @param needed sets of which each match holds a word
  private record Part(
      @org.jspecify.annotations.Nullable Set<String> words, List<Set<String>> needed) {}

  /// The most telling sets, at most [#SETS]; empty when a text can hold the wording without any
  /// certain word.
  static List<Set<String>> of(String wording) {
    var reader = new RequiredWords(wording);
    var part = reader.choice();
    return all(part).stream()
        .sorted(
            Comparator.comparingInt(RequiredWords::shortest).reversed().thenComparingInt(Set::size))
        .limit(SETS)
        .toList();
  }

  private static int shortest(Set<String> words) {
    return words.stream().mapToInt(String::length).min().orElse(0);
  }

  private static List<Set<String>> all(Part part) {
    var sets = new ArrayList<>(part.needed());
    var words = part.words();
    if (words != null && shortest(words) > 0) {
      sets.add(words);
    }
    return sets;
  }

  private Part choice() {
    var branches = new ArrayList<Part>(List.of(sequence()));
    while (at < source.length() && source.charAt(at) == '|') {
      at++;
      branches.add(sequence());
    }
    return branches.size() == 1 ? branches.getFirst() : either(branches);
  }

  private static Part either(List<Part> branches) {
    Set<String> words = new LinkedHashSet<>();
    boolean spelled = true;
    for (var branch : branches) {
      var of = branch.words();
      if (of == null || !branch.needed().isEmpty()) {
        spelled = false;
        break;
      }
      words.addAll(of);
    }
    if (spelled) {
      return new Part(words, List.of());
    }
    Set<String> one = new LinkedHashSet<>();
    for (var branch : branches) {
      var best =
          all(branch).stream()
              .max(
                  Comparator.comparingInt(RequiredWords::shortest)
                      .thenComparingInt(set -> -set.size()));
      if (best.isEmpty()) {
        return new Part(null, List.of());
      }
      one.addAll(best.get());
    }
    return new Part(null, List.of(one));
  }

  private Part sequence() {
    var needed = new ArrayList<Set<String>>();
    Set<String> words = Set.of("");
    boolean whole = true;
    while (at < source.length() && source.charAt(at) != '|' && source.charAt(at) != ')') {
      var next = repeated(term());
      needed.addAll(next.needed());
      var of = next.words();
      if (of != null && next.needed().isEmpty() && words.size() * of.size() <= MOST) {
        words = joined(words, of);
        continue;
      }
      whole = false;
      keep(needed, words);
      words = of == null ? Set.of("") : of;
    }
    if (whole) {
      return new Part(words, needed);
    }
    keep(needed, words);
    return new Part(null, needed);
  }

  private static void keep(List<Set<String>> needed, Set<String> words) {
    if (shortest(words) > 0) {
      needed.add(words);
    }
  }

  private static Set<String> joined(Set<String> first, Set<String> second) {
    Set<String> words = new LinkedHashSet<>();
    for (var one : first) {
      for (var other : second) {
        words.add(one + other);
      }
    }
    return words;
  }

  private Part repeated(Part part) {
    if (at >= source.length()) {
      return part;
    }
    char sign = source.charAt(at);
    if (sign == '+') {
      at++;
      skipManner();
      return new Part(null, all(part));
    }
    if (sign == '?' || sign == '*' || sign == '{') {
      at = sign == '{' ? source.indexOf('}', at) + 1 : at + 1;
      skipManner();
      return sign == '?' ? optional(part) : new Part(null, List.of());
    }
    return part;
  }

  // As few as possible, or as many as there are: both find the same words.
  private void skipManner() {
    if (at < source.length() && (source.charAt(at) == '?' || source.charAt(at) == '+')) {
      at++;
    }
  }

  private static Part optional(Part part) {
    var of = part.words();
    if (of == null || !part.needed().isEmpty()) {
      return new Part(null, List.of());
    }
    Set<String> words = new LinkedHashSet<>(of);
    words.add("");
    return new Part(words, List.of());
  }

  private Part term() {
    char sign = source.charAt(at++);
    return switch (sign) {
      case '(' -> group();
      case '[' -> letters();
      case '.' -> new Part(null, List.of());
      case '^', '$' -> new Part(Set.of(""), List.of());
      case '\\' -> new Part(Set.of(source.substring(at, ++at)), List.of());
      default -> new Part(Set.of(String.valueOf(sign)), List.of());
    };
  }

  private Part group() {
    boolean looks = false;
    if (source.charAt(at) == '?') {
      looks = !source.startsWith("?:", at);
      at += source.startsWith("?<", at) ? 3 : 2;
    }
    var part = choice();
    at++;
    return looks ? new Part(Set.of(""), List.of()) : part;
  }

  private Part letters() {
    int end = source.indexOf(']', at);
    var inside = source.substring(at, end);
    at = end + 1;
    if (inside.startsWith("^") || inside.contains("-") || inside.length() > LARGEST_CLASS) {
      return new Part(null, List.of());
    }
    Set<String> words = new LinkedHashSet<>();
    inside.chars().forEach(letter -> words.add(String.valueOf((char) letter)));
    return new Part(words, List.of());
  }
}
