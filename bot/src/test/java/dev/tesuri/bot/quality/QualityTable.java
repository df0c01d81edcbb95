package dev.tesuri.bot.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Prints how well the program understands the questions, by style, beside the run before; then
/// what each ingredient of the search is worth: `./bench quality`.
public final class QualityTable {

  private QualityTable() {}

  /// Prints both halves; with `misses`, also what went wrong in the half for tuning.
  public static void main(String[] arguments) throws IOException {
    var program = Understander.ofTheProgram();
    var former = new FormerRun(Path.of("bot", "target", "quality.tsv"));
    for (var set : QuestionSet.values()) {
      var judged = program.judge(set);
      print(set, judged, former);
      if (set == QuestionSet.TUNING && List.of(arguments).contains("misses")) {
        judged.stream()
            .filter(one -> !one.right())
            .map(one -> one.question() + " → " + one.understood().intent().code())
            .forEach(System.out::println);
      }
    }
    former.keep();
    Ingredients.print(program);
  }

  private static void print(QuestionSet set, List<Judgement> judged, FormerRun former) {
    System.out.printf(
        "%n%-12s %5s %14s %6s %6s %6s %6s %6s %6s%n",
        set, "count", "right (before)", "hit@1", "hit@3", "MRR", "asks", "none", "wrong");
    Map<String, List<Judgement>> rows =
        judged.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.question().kind(), TreeMap::new, Collectors.toList()));
    rows.put("~ all topics", judged.stream().filter(one -> one.question().asksForTopic()).toList());
    rows.forEach((name, of) -> row(set, name, of, former));
  }

  // `none`: nothing was found. `wrong`: answered at once with another topic than the right one.
  private static void row(QuestionSet set, String name, List<Judgement> judged, FormerRun former) {
    double right = share(judged, Judgement::right);
    System.out.printf(
        Locale.ROOT,
        "%-12s %5d %6.3f %7s %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f%n",
        name,
        judged.size(),
        right,
        former.of(set + " " + name, right),
        share(judged, one -> one.place() == 1),
        share(judged, one -> one.place() > 0 && one.place() <= 3),
        judged.stream().mapToDouble(one -> one.place() == 0 ? 0 : 1.0 / one.place()).sum()
            / judged.size(),
        share(judged, Judgement::asked),
        share(judged, Judgement::refused),
        share(judged, one -> one.answered() && one.place() != 1));
  }

  private static double share(List<Judgement> judged, Predicate<Judgement> good) {
    return judged.stream().filter(good).count() / (double) judged.size();
  }
}
