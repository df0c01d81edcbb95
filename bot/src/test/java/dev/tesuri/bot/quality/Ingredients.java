package dev.tesuri.bot.quality;

import dev.tesuri.knowledge.search.Hit;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.search.PlainSearch;
import dev.tesuri.knowledge.search.SearchWords;
import dev.tesuri.knowledge.search.Weights;
import dev.tesuri.knowledge.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// What each ingredient of the search is worth: the same questions without it.
final class Ingredients {

  private static final int LIMIT = 10;

  private Ingredients() {}

  /// Prints one line each, over the half that is set aside.
  static void print(Understander program) {
    System.out.printf(
        "%n%-34s %6s %6s %6s %6s %6s %6s%n",
        "Topics, half set aside", "hit@1", "hit@3", "MRR", "kana@1", "typo@1", "ramble");
    var plain = new PlainSearch(program.topics(), program.words().wordings(), program.japanese());
    row("plain Kuromoji, BM25, one field", question -> plain.search(question, LIMIT));
    var words = SearchWords.of(program.words());
    var all = Weights.MEASURED;
    row("ours", program.library());
    var noWords = new Vocabulary(List.of());
    row(
        "  without vocabulary",
        library(program, new SearchWords(noWords, words.asking(), words.wordings()), all));
    row(
        "  without the list of asking words",
        library(program, new SearchWords(words.vocabulary(), List.of(), words.wordings()), all));
    row(
        "  without the further wordings",
        library(program, new SearchWords(words.vocabulary(), words.asking(), Map.of()), all));
    without()
        .forEach((name, weights) -> row("  without " + name, library(program, words, weights)));
  }

  private static Map<String, Weights> without() {
    var without = new LinkedHashMap<String, Weights>();
    without.put("words by sound", weights(0, 1, 1, 1, 1, 1, true));
    without.put("threes of kana", weights(1, 0, 1, 0, 1, 1, true));
    without.put("threes of single wordings", weights(1, 1, 1, 0, 1, 1, true));
    without.put("the best single wording", weights(1, 1, 0, 1, 1, 1, true));
    without.put("share of wording explained", weights(1, 1, 1, 1, 0, 1, true));
    without.put("guessed slips", weights(1, 1, 1, 1, 1, 0, true));
    without.put("cutting of kana", weights(1, 1, 1, 1, 1, 1, false));
    return without;
  }

  private static Weights weights(
      double sound,
      double grams,
      double wordings,
      double wordingGrams,
      double explained,
      double slips,
      boolean kana) {
    var all = Weights.MEASURED;
    return new Weights(
        sound * all.sound(),
        grams * all.grams(),
        wordings * all.wordings(),
        wordingGrams * all.wordingGrams(),
        explained * all.explained(),
        slips * all.slips(),
        kana);
  }

  private static Library library(Understander program, SearchWords words, Weights weights) {
    return Library.of(program.topics(), program.japanese(), words, weights);
  }

  private static void row(String name, Library library) {
    row(name, question -> library.search(question, LIMIT).stream().map(Hit::id).toList());
  }

  private static void row(String name, Function<String, List<String>> search) {
    var counts = new Counts();
    QuestionSet.ASIDE.read().stream()
        .filter(Question::asksForTopic)
        .forEach(question -> counts.add(question, search.apply(question.text())));
    System.out.printf(
        Locale.ROOT,
        "%-34s %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f%n",
        name,
        counts.share("all", 1),
        counts.share("all", 3),
        counts.reciprocal / counts.of("all").size(),
        counts.share("kana", 1),
        counts.share("typo", 1),
        counts.share("ramble", 1));
  }

  /// Places of the first right hit, by style.
  private static final class Counts {
    private final Map<String, List<Integer>> places = new HashMap<>();
    private double reciprocal;

    void add(Question question, List<String> found) {
      var right = new HashSet<>(question.expected());
      int place = 0;
      for (int i = 0; i < found.size() && place == 0; i++) {
        place = right.contains(found.get(i)) ? i + 1 : 0;
      }
      reciprocal += place == 0 ? 0 : 1.0 / place;
      of("all").add(place);
      of(question.kind()).add(place);
    }

    List<Integer> of(String kind) {
      return places.computeIfAbsent(kind, _ -> new ArrayList<>());
    }

    double share(String kind, int most) {
      return of(kind).stream().filter(place -> place > 0 && place <= most).count()
          / (double) of(kind).size();
    }
  }
}
