package dev.tesuri.knowledge.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the lines of one step. Not thread-safe; one instance reads one step.
final class StepReader {
  private static final Pattern HEADING =
      Pattern.compile("### +(\\S.*?) *\\{#([a-z0-9]+(?:-[a-z0-9]+)*)}");
  private static final Pattern PICTURE = Pattern.compile("!\\[([^\\[\\]]+)]\\(([^()]+)\\)");
  private static final Pattern CHOICE = Pattern.compile("- \\[([^\\[\\]]+)]\\(([^()]+)\\)");
  private static final Pattern LIST = Pattern.compile("([-*+]|\\d+\\.) .*");

  private final Line title;
  private final String anchor;
  private final Faults faults;
  private final List<Line> text = new ArrayList<>();
  private final List<Line> hints = new ArrayList<>();
  private final List<Page.WrittenChoice> choices = new ArrayList<>();
  private Page.@Nullable WrittenPicture picture;

  private StepReader(Line title, String anchor, Faults faults) {
    this.title = title;
    this.anchor = anchor;
    this.faults = faults;
  }

  /// Begins at the heading. A heading that cannot be read is a fault, and its step has no anchor.
  static StepReader begin(Line heading, Faults faults) {
    var form = HEADING.matcher(heading.text());
    if (form.matches()) {
      return new StepReader(new Line(heading.number(), form.group(1)), form.group(2), faults);
    }
    faults.error(heading.number(), "手順の見出しの形ではありません。`### 見出し {#名前}` と書いてください。名前は a-z、0-9、`-` です。");
    return new StepReader(heading, "", faults);
  }

  void read(Line line) {
    var written = line.text();
    if (written.startsWith(">")) {
      readHint(line);
    } else if (written.startsWith("![")) {
      readPicture(line);
    } else if (LIST.matcher(written).matches()) {
      readChoice(line);
    } else if (!written.isEmpty()) {
      readText(line);
    }
  }

  Page.WrittenStep end() {
    return new Page.WrittenStep(anchor, title, text, picture, hints, choices);
  }

  private void readHint(Line line) {
    var hint = line.text().substring(1).strip();
    if (!hint.isEmpty()) {
      hints.add(new Line(line.number(), hint));
    }
  }

  private void readPicture(Line line) {
    var form = PICTURE.matcher(line.text());
    if (!form.matches() || form.group(1).isBlank()) {
      faults.error(line.number(), "絵の形ではありません。`![何の絵か](名前)` と書いてください。");
    } else if (picture != null) {
      faults.error(line.number(), "この手順に、絵が二つあります。一つにしてください。");
    } else {
      picture =
          new Page.WrittenPicture(
              line.number(), new Step.Picture(form.group(2).strip(), form.group(1).strip()));
    }
  }

  private void readChoice(Line line) {
    var form = CHOICE.matcher(line.text());
    if (form.matches()) {
      var choice = new Choice(form.group(1).strip(), Target.parse(form.group(2).strip()));
      choices.add(new Page.WrittenChoice(line.number(), choice));
    } else {
      faults.error(line.number(), "手順の箇条書きは選択肢です。`- [ことば](行き先)` と書いてください。");
    }
  }

  private void readText(Line line) {
    if (choices.isEmpty()) {
      text.add(line);
    } else {
      faults.error(line.number(), "選択肢のあとに文があります。選択肢の上に移してください。");
    }
  }
}
