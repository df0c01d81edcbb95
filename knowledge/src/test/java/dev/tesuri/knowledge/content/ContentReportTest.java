package dev.tesuri.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentReportTest {
  private static final Fault FAULT =
      new Fault(Fault.Severity.WARNING, ContentTree.ARTICLE, 3, "Too long.");

  @TempDir Path root;

  @Test
  void it_counts_by_category_and_lists_the_faults() {
    var report = ContentReport.of(new ContentTree(root).read(), List.of(FAULT), "");

    assertThat(report.lines())
        .startsWith("warning mynumber-card/card-lost.md:3 Too long.")
        .endsWith("0 errors, 1 warnings");
    assertThat(figures(report, "mynumber-card")).startsWith("2", "1", "2", "16", "1", "1/1/0");
    assertThat(figures(report, "(parts)")).startsWith("2", "2", "3", "0", "0", "2/0/0");
    assertThat(figures(report, "all")).startsWith("4", "3", "5", "16", "1", "3/1/0");
  }

  @Test
  void with_a_word_it_shows_the_files_that_hold_it() {
    var report = ContentReport.of(new ContentTree(root).read(), List.of(FAULT), "pin-reset");

    assertThat(report).doesNotContain("Too long", "card-lost").endsWith("0 errors, 0 warnings\n");
    assertThat(figures(report, ContentTree.PROCEDURE)).startsWith("1", "1", "2", "8", "1");
  }

  private static String[] figures(String report, String name) {
    return report
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .findFirst()
        .orElseThrow()
        .substring(name.length())
        .strip()
        .split(" +");
  }
}
