package dev.tesuri.knowledge.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what follows the front matter, line by line. Not thread-safe; one instance reads one body.
final class BodyReader {
  private final Faults faults;
  private final List<Page.WrittenSection> sections = new ArrayList<>();
  private final List<Page.WrittenStep> steps = new ArrayList<>();
  private final Set<String> headings = new HashSet<>();
  private int walk;

  private @Nullable Line heading;
  private final List<Line> text = new ArrayList<>();
  private @Nullable StepReader step;

  BodyReader(Faults faults) {
    this.faults = faults;
  }

  /// The body in pieces.
  ///
  /// @param walk line of `## 手順`, or 0
  record Body(List<Page.WrittenSection> sections, int walk, List<Page.WrittenStep> steps) {}

  /// Reads the lines from the one with index `from` on.
  Body read(List<String> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      read(new Line(i + 1, lines.get(i).strip()));
    }
    endSection();
    checkAnchors();
    return new Body(List.copyOf(sections), walk, List.copyOf(steps));
  }

  private void read(Line line) {
    if (line.text().startsWith("## ")) {
      beginSection(new Line(line.number(), line.text().substring(3).strip()));
    } else if (inWalk()) {
      readWalk(line);
    } else if (line.text().startsWith("#")) {
      faults.error(line.number(), "ここに、この見出しは書けません。節は `## `、手順の中の一つ一つは `### ` で書いてください。");
    } else if (heading != null) {
      text.add(line);
    } else if (!line.text().isEmpty()) {
      faults.error(line.number(), "はじめの節の前に文があります。`## ` の見出しの下に移してください。");
    }
  }

  private void readWalk(Line line) {
    if (line.text().startsWith("#")) {
      endStep();
      step = StepReader.begin(line, faults);
    } else if (step != null) {
      step.read(line);
    } else if (!line.text().isEmpty()) {
      faults.error(line.number(), "はじめの手順の前に文があります。`### ` の見出しの下に移してください。");
    }
  }

  private void beginSection(Line next) {
    endSection();
    heading = next;
    if (!headings.add(next.text())) {
      faults.error(next.number(), "節「" + next.text() + "」が二つあります。一つにまとめてください。");
    }
    if (inWalk()) {
      walk = next.number();
    }
  }

  private void endSection() {
    endStep();
    if (heading != null && !inWalk()) {
      sections.add(new Page.WrittenSection(heading, trimmed()));
    }
    text.clear();
    heading = null;
  }

  private void endStep() {
    if (step != null) {
      steps.add(step.end());
      step = null;
    }
  }

  private boolean inWalk() {
    return heading != null && heading.text().equals(Page.WALK);
  }

  private List<Line> trimmed() {
    while (!text.isEmpty() && text.getLast().text().isEmpty()) {
      text.removeLast();
    }
    return text.stream().dropWhile(line -> line.text().isEmpty()).toList();
  }

  private void checkAnchors() {
    var seen = new HashSet<String>();
    for (var written : steps) {
      if (!written.anchor().isEmpty() && !seen.add(written.anchor())) {
        faults.error(
            written.title().number(), "`#" + written.anchor() + "` という手順が二つあります。ほかの名前にしてください。");
      }
    }
  }
}
