package dev.tesuri.bot.quality;

import dev.tesuri.bot.guard.Hazards;
import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.bot.understand.Commands;
import dev.tesuri.bot.understand.Intents;
import dev.tesuri.bot.understand.Understanding;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.search.SearchWords;
import dev.tesuri.knowledge.text.JapaneseText;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Prints how well the program understands the questions, by style: `./bench quality`.
public final class QualityTable {

  private QualityTable() {}

  /// Prints both halves; with `misses`, also what went wrong in the half for tuning.
  public static void main(String[] arguments) {
    var words = WordLists.bundled();
    var japanese = new JapaneseText(words.readings());
    var library =
        Library.of(new ContentReader().bundled().topics(), japanese, SearchWords.of(words));
    var intents = new Intents(words.utterances(), words.questions(), japanese);
    var understanding =
        new Understanding(new SecretMask(), new Hazards(), new Commands(japanese, () -> intents));
    for (var set : QuestionSet.values()) {
      var judged =
          set.read().stream()
              .map(question -> Judgement.of(question, understanding, library))
              .toList();
      print(set, judged);
      if (set == QuestionSet.TUNING && List.of(arguments).contains("misses")) {
        judged.stream()
            .filter(one -> !one.right())
            .map(one -> one.question() + " → " + one.understood().intent().code())
            .forEach(System.out::println);
      }
    }
  }

  private static void print(QuestionSet set, List<Judgement> judged) {
    System.out.printf(
        "%n%-12s %5s %6s %6s %6s %6s %6s %6s%n",
        set, "count", "right", "hit@1", "hit@3", "MRR", "asks", "wrong");
    judged.stream()
        .collect(Collectors.groupingBy(one -> one.question().kind()))
        .forEach(QualityTable::row);
    row("all topics", judged.stream().filter(one -> one.question().asksForTopic()).toList());
  }

  // `wrong`: answered at once with another topic than the right one.
  private static void row(String name, List<Judgement> judged) {
    System.out.printf(
        Locale.ROOT,
        "%-12s %5d %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f%n",
        name,
        judged.size(),
        share(judged, Judgement::right),
        share(judged, one -> one.place() == 1),
        share(judged, one -> one.place() > 0 && one.place() <= 3),
        judged.stream().mapToDouble(one -> one.place() == 0 ? 0 : 1.0 / one.place()).sum()
            / judged.size(),
        share(judged, Judgement::asked),
        share(judged, one -> one.answered() && one.place() != 1));
  }

  private static double share(List<Judgement> judged, Predicate<Judgement> good) {
    return judged.stream().filter(good).count() / (double) judged.size();
  }
}
