package dev.tesuri.knowledge.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One content file as written: every piece keeps its line, so that a fault can be shown where it
/// stands.
///
/// @param layer whose words these are
/// @param file path below the content folder, with `/`
/// @param lines the whole file, line 1 first
/// @param sections the `##` sections but 手順
/// @param walk line of `## 手順`, or 0 if the file has none
/// @param steps the steps of 手順, in file order
public record Page(
    String layer,
    String file,
    List<String> lines,
    Front front,
    List<WrittenSection> sections,
    int walk,
    List<WrittenStep> steps) {

  static final String ANSWER = "こたえ";
  static final String WALK = "手順";

  public Page {
    lines = List.copyOf(lines);
    sections = List.copyOf(sections);
    steps = List.copyOf(steps);
  }

  /// A `##` section; blank lines within it are kept, those around it are not.
  public record WrittenSection(Line heading, List<Line> text) {
    public WrittenSection {
      text = List.copyOf(text);
    }

    String joined() {
      return Page.joined(text);
    }

    boolean isAnswer() {
      return heading.text().equals(ANSWER);
    }
  }

  /// A `###` step.
  public record WrittenStep(
      String anchor,
      Line title,
      List<Line> text,
      @Nullable WrittenPicture picture,
      List<Line> hints,
      List<WrittenChoice> choices) {

    public WrittenStep {
      text = List.copyOf(text);
      hints = List.copyOf(hints);
      choices = List.copyOf(choices);
    }

    Step step() {
      return new Step(
          anchor,
          title.text(),
          Page.joined(text),
          picture == null ? null : picture.picture(),
          hints.stream().map(Line::text).toList(),
          choices.stream().map(WrittenChoice::choice).toList(),
          null);
    }
  }

  public record WrittenPicture(int line, Step.Picture picture) {}

  public record WrittenChoice(int line, Choice choice) {}

  /// Sentences as a page, to be judged like those of one.
  static Page ofSentences(String file, List<Line> lines) {
    var texts = lines.stream().map(Line::text).toList();
    var section = new WrittenSection(new Line(1, ANSWER), lines);
    return new Page("", file, texts, Front.EMPTY, List.of(section), 0, List.of());
  }

  /// The file as it was written.
  public String written() {
    return String.join("\n", lines) + "\n";
  }

  /// Id of the topic or part, as its front matter has it.
  public String id() {
    return front.text("id");
  }

  /// Whether residents are not shown it.
  boolean isForStaff() {
    return front.text("audience").equals("staff");
  }

  boolean isPart() {
    return front.text("kind").equals("part");
  }

  Optional<WrittenSection> answer() {
    return sections.stream().filter(WrittenSection::isAnswer).findFirst();
  }

  /// The steps without their lines; calls of parts are not unfolded.
  List<Step> plainSteps() {
    return steps.stream().map(WrittenStep::step).toList();
  }

  Stream<WrittenChoice> choices() {
    return steps.stream().flatMap(step -> step.choices().stream());
  }

  /// Everything a resident reads as running text, line by line; not titles, labels and names.
  List<Line> prose() {
    var prose = new ArrayList<>(front.prose());
    sections.forEach(section -> prose.addAll(section.text()));
    for (var step : steps) {
      prose.addAll(step.text());
      prose.addAll(step.hints());
    }
    return prose;
  }

  static String joined(List<Line> lines) {
    return String.join("\n", lines.stream().map(Line::text).toList());
  }
}
