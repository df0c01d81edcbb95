package dev.tesuri.admin.editor;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import dev.tesuri.knowledge.content.ContentFile;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.Page.WrittenStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// What differs between two texts, line by line, and which steps of a walk that concerns. A value.
///
/// @param lines the differing ones with some lines around
/// @param steps titles of the steps that are new, gone or changed
public record TextDiff(List<Line> lines, List<String> steps) {

  private static final int AROUND = 2;

  public TextDiff {
    lines = List.copyOf(lines);
    steps = List.copyOf(steps);
  }

  /// A line.
  ///
  /// @param mark `+` for a new one, `-` for one that is gone, `…` for lines left out, else a space
  public record Line(String mark, String text) {

    /// What the mark means, for those who do not see it.
    public String words() {
      return switch (mark) {
        case "+" -> "新しい行";
        case "-" -> "なくなった行";
        default -> "";
      };
    }
  }

  /// From one text to another.
  public static TextDiff of(String before, String after) {
    return new TextDiff(lines(before, after), steps(before, after));
  }

  /// Whether nothing differs.
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  private static List<Line> lines(String before, String after) {
    var rows =
        DiffRowGenerator.create()
            .lineNormalizer(line -> line)
            .build()
            .generateDiffRows(before.lines().toList(), after.lines().toList());
    var lines = new ArrayList<Line>();
    int last = -1;
    for (int at = 0; at < rows.size(); at++) {
      if (isNear(rows, at)) {
        if (at > last + 1) {
          lines.add(new Line("…", ""));
        }
        add(lines, rows.get(at));
        last = at;
      }
    }
    return lines;
  }

  private static boolean isNear(List<DiffRow> rows, int at) {
    int from = Math.max(0, at - AROUND);
    int to = Math.min(rows.size(), at + AROUND + 1);
    return rows.subList(from, to).stream().anyMatch(row -> row.getTag() != DiffRow.Tag.EQUAL);
  }

  private static void add(List<Line> lines, DiffRow row) {
    switch (row.getTag()) {
      case EQUAL -> lines.add(new Line(" ", row.getOldLine()));
      case INSERT -> lines.add(new Line("+", row.getNewLine()));
      case DELETE -> lines.add(new Line("-", row.getOldLine()));
      case CHANGE -> {
        lines.add(new Line("-", row.getOldLine()));
        lines.add(new Line("+", row.getNewLine()));
      }
    }
  }

  private static List<String> steps(String before, String after) {
    var was = written(before);
    var is = written(after);
    var anchors = new TreeSet<>(was.keySet());
    anchors.addAll(is.keySet());
    return anchors.stream()
        .filter(anchor -> !Objects.equals(was.get(anchor), is.get(anchor)))
        .toList();
  }

  // Titles with all that stands below them, without the lines on which they stand.
  private static Map<String, String> written(String text) {
    var steps = new LinkedHashMap<String, String>();
    var content = new ContentReader().read(List.of(ContentFile.national("x.md", text)));
    content.pages().stream()
        .flatMap(page -> page.steps().stream())
        .forEach(step -> steps.merge(step.title().text(), said(step), String::concat));
    return steps;
  }

  private static String said(WrittenStep step) {
    var said = new StringBuilder();
    step.text().forEach(line -> said.append(line.text()).append('\n'));
    step.hints().forEach(line -> said.append(line.text()).append('\n'));
    step.choices().forEach(choice -> said.append(choice.choice()).append('\n'));
    return said.toString();
  }
}
