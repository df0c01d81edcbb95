package dev.tesuri.bot.guard;

import dev.tesuri.knowledge.language.Language.Danger;
import dev.tesuri.knowledge.language.Languages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds danger in what somebody writes in another language than Japanese, by the rows of words in
/// `danger.tsv` of the languages. Whatever language a page is in, all of them count. Immutable and
/// thread-safe.
public final class ForeignHazards {

  /// Words that may stand where a row has `~`.
  private static final int BETWEEN = 3;

  private static final String GAP = "~";
  private static final String BLANK = "";

  private final List<List<String>> calm = new ArrayList<>();
  private final Map<HazardKind, List<List<String>>> kinds = new EnumMap<>(HazardKind.class);

  public ForeignHazards(Languages languages) {
    for (var language : languages.all()) {
      for (var danger : language.dangers()) {
        var row = row(danger.words());
        if (danger.kind().equals(Danger.NOT)) {
          calm.add(row);
        } else {
          kinds.computeIfAbsent(HazardKind.of(danger.kind()), _ -> new ArrayList<>()).add(row);
        }
      }
    }
  }

  /// The most urgent danger that the text speaks of.
  public Optional<Hazard> find(String text) {
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    var words = new ArrayList<>(words(text));
    calm.forEach(row -> blank(row, words));
    return kinds.entrySet().stream()
        .filter(kind -> kind.getValue().stream().anyMatch(row -> stands(row, words)))
        .findFirst()
        .map(kind -> new Hazard(kind.getKey(), HazardText.of(kind.getKey())));
  }

  private static void blank(List<String> row, List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      int end = end(row, 0, words, at);
      for (int i = at; i < end; i++) {
        words.set(i, BLANK);
      }
    }
  }

  private static boolean stands(List<String> row, List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      if (end(row, 0, words, at) > 0) {
        return true;
      }
    }
    return false;
  }

  // Where the rest of the row ends in the words, if it stands there; else 0.
  private static int end(List<String> row, int part, List<String> words, int at) {
    if (part == row.size()) {
      return at;
    }
    if (row.get(part).equals(GAP)) {
      for (int skipped = 0; skipped <= BETWEEN && at + skipped < words.size(); skipped++) {
        int end = end(row, part + 1, words, at + skipped);
        if (end > 0) {
          return end;
        }
      }
      return 0;
    }
    return at < words.size() && fits(row.get(part), words.get(at))
        ? end(row, part + 1, words, at + 1)
        : 0;
  }

  private static boolean fits(String pattern, String word) {
    return pattern.endsWith("*")
        ? word.startsWith(pattern.substring(0, pattern.length() - 1)) && !word.isEmpty()
        : pattern.equals(word);
  }

  private static List<String> row(String written) {
    return List.of(plain(written).strip().split("\\s+", -1));
  }

  // Languages without spaces between words are cut into letters.
  private static List<String> words(String text) {
    String plain = plain(text).replaceAll("[^\\p{L}\\p{M}\\p{N}#]+", " ").strip();
    return plain.isEmpty() ? List.of() : List.of(plain.split(" ", -1));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("['’`]", "")
        .replaceAll("([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}])", " $1 ");
  }
}
