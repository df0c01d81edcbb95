package dev.tesuri.admin.insight;

import dev.tesuri.bot.tally.Count.What;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// What happened in a town over a period, as it may be shown to anybody.
///
/// @param before with what it is compared
/// @param whole what it comes to
/// @param steps where something happened, the one most got stuck on first
/// @param topics that were answered or walked, the least helpful first
/// @param desk tables of the hand-overs and of the counter
/// @param waits how long residents waited for a person, in words; may be empty
/// @param days newest first; none for a single day
public record Happened(
    String town,
    Period period,
    Period before,
    List<Sum> whole,
    List<OfStep> steps,
    List<OfTopic> topics,
    List<Table> desk,
    String waits,
    List<OfDay> days) {

  /// Lines of a table on the page; the file has all.
  public static final int LINES = 20;

  private static final int STUCK = 2;

  public Happened {
    whole = List.copyOf(whole);
    steps = List.copyOf(steps);
    topics = List.copyOf(topics);
    desk = List.copyOf(desk);
    days = List.copyOf(days);
  }

  /// One thing in the period and in the one before.
  public record Sum(String code, String words, Figure now, Figure before) {}

  /// A step of a topic.
  ///
  /// @param topic id
  /// @param place where it stands in the procedure, from 0
  public record OfStep(
      String topic, String topicName, String step, String title, int place, List<Figure> figures) {

    public OfStep {
      figures = List.copyOf(figures);
    }

    Figure stuck() {
      return figures.get(STUCK);
    }

    private boolean hard() {
      return figures.stream().skip(STUCK).anyMatch(figure -> figure.rank() != 0);
    }
  }

  /// A topic.
  ///
  /// @param share of those who said it helped, among all who said something; empty when one of the
  ///     two is hidden
  public record OfTopic(String topic, String name, List<Figure> figures, String share) {

    public OfTopic {
      figures = List.copyOf(figures);
    }

    Figure figure(What what) {
      return figures.get(Counted.at(Counted.OF_TOPIC, what));
    }
  }

  /// A day.
  public record OfDay(String day, List<Figure> figures) {

    public OfDay {
      figures = List.copyOf(figures);
    }
  }

  /// Names and counts that add up to one sum.
  public record Table(String caption, List<Row> rows, Figure sum) {

    public Table {
      rows = List.copyOf(rows);
    }
  }

  /// A line of a table.
  public record Row(String words, Figure figure) {}

  /// The five figures to begin with, a sentence each.
  public List<String> sentences() {
    return List.of(
        "%sは、%sの質問がありました。%sは、%sでした。"
            .formatted(
                period.name(),
                sum("asked").now().of("回"),
                before.name(),
                sum("asked").before().of("回")),
        "答えを、%s見せました。答えがなかったのは、%sです。"
            .formatted(sum("answered").now().of("回"), sum("unanswered").now().of("回")),
        "手順は、%sはじまり、%sさいごまで進みました。"
            .formatted(sum("begun").now().of("回"), sum("finished").now().of("回")),
        "係の人を、%s呼びました。%s".formatted(sum("handed-over").now().of("回"), waits),
        hardest());
  }

  private String hardest() {
    return steps.stream()
        .filter(step -> step.stuck().rank() > 0)
        .findFirst()
        .map(
            step ->
                "いちばんつまずいたのは、「%s」の「%s」の画面です（%s）。"
                    .formatted(step.topicName(), step.title(), step.stuck().of("回")))
        .orElse(
            sum("stuck").now().rank() == 0
                ? "「できません」と言われた画面は、ありません。"
                : "「できません」と、%s言われました。一つの画面では、多くありません。".formatted(sum("stuck").now().of("回")));
  }

  /// A sum by its code.
  Sum sum(String code) {
    return whole.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }

  /// Steps for the page: those at which somebody did not get on.
  public List<OfStep> hardestSteps() {
    return steps.stream().filter(OfStep::hard).limit(LINES).toList();
  }

  /// Steps of one topic, as they follow each other.
  public List<OfStep> stepsOf(String topic) {
    return steps.stream()
        .filter(step -> step.topic().equals(topic))
        .sorted(Comparator.comparingInt(OfStep::place))
        .toList();
  }

  /// Topics that have steps to show, by name.
  public List<OfStep> walked() {
    var seen = new LinkedHashMap<String, OfStep>();
    steps.forEach(step -> seen.putIfAbsent(step.topic(), step));
    return List.copyOf(seen.values());
  }

  /// Heads of the columns of a day.
  public static List<String> headsOfDay() {
    return Counted.words(Counted.OF_DAY);
  }

  /// Heads of the columns of a topic.
  public static List<String> headsOfTopic() {
    return Counted.words(Counted.OF_TOPIC);
  }

  /// Heads of the columns of a step.
  public static List<String> headsOfStep() {
    return Counted.words(Counted.OF_STEP);
  }
}
