package dev.tesuri.knowledge.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is there and what is wrong with it, for people to read: the faults, and one line of figures
/// for each category or each file.
///
/// Figures: files, those with a walk, steps as written, ways to ask, steps with a picture, files by
/// certainty, and the length of sentences in characters.
public final class ContentReport {

  private static final String HEAD =
      "%-34s %5s %5s %5s %5s %5s %15s %6s %4s%n"
          .formatted(
              "", "files", "walks", "steps", "asks", "pics", "high/medium/low", "median", "p95");

  private ContentReport() {}

  /// The report as lines of text.
  ///
  /// @param filter only files whose path holds it are shown, each on a line of its own; empty for
  /// all of them by category
  public static String of(Content content, List<Fault> faults, String filter) {
    var pages = content.pages().stream().filter(page -> page.file().contains(filter)).toList();
    var shown = faults.stream().filter(fault -> fault.file().contains(filter)).toList();
    var report = new StringBuilder();
    shown.forEach(fault -> report.append(severity(fault)).append(' ').append(fault).append('\n'));
    report.append(HEAD);
    grouped(pages, filter.isEmpty() ? ContentReport::category : Page::file)
        .forEach((name, group) -> report.append(line(name, group)));
    report.append(line("all", pages));
    report.append(
        "%d errors, %d warnings%n"
            .formatted(count(shown, Fault.Severity.ERROR), count(shown, Fault.Severity.WARNING)));
    return report.toString();
  }

  private static Map<String, List<Page>> grouped(List<Page> pages, Function<Page, String> by) {
    return pages.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
  }

  private static String category(Page page) {
    return page.isPart() ? "(parts)" : page.front().text("category");
  }

  private static String line(String name, List<Page> pages) {
    var lengths = sentenceLengths(pages);
    return "%-34s %5d %5d %5d %5d %5d %15s %6s %4s%n"
        .formatted(
            name,
            pages.size(),
            pages.stream().filter(page -> !page.steps().isEmpty()).count(),
            steps(pages).count(),
            pages.stream().mapToInt(page -> page.front().list("asks").size()).sum(),
            steps(pages).filter(step -> step.picture() != null).count(),
            certainties(pages),
            share(lengths, 50),
            share(lengths, 95));
  }

  private static Stream<Page.WrittenStep> steps(List<Page> pages) {
    return pages.stream().flatMap(page -> page.steps().stream());
  }

  private static String certainties(List<Page> pages) {
    return Stream.of("high", "medium", "low")
        .map(word -> pages.stream().filter(p -> p.front().text("certainty").equals(word)).count())
        .map(String::valueOf)
        .collect(Collectors.joining("/"));
  }

  private static List<Integer> sentenceLengths(List<Page> pages) {
    var lengths = new ArrayList<Integer>();
    for (var page : pages) {
      for (var line : page.prose()) {
        Wording.sentences(line.text()).forEach(one -> lengths.add(Wording.length(one)));
      }
    }
    lengths.sort(null);
    return lengths;
  }

  private static String share(List<Integer> sorted, int percent) {
    return sorted.isEmpty()
        ? "-"
        : String.valueOf(sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)));
  }

  private static long count(List<Fault> faults, Fault.Severity severity) {
    return faults.stream().filter(fault -> fault.severity() == severity).count();
  }

  private static String severity(Fault fault) {
    return fault.severity().name().toLowerCase(Locale.ROOT);
  }
}
