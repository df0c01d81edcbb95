package dev.tesuri.knowledge.language;

import dev.tesuri.knowledge.content.Content;
import dev.tesuri.knowledge.content.Facts;
import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.content.Step;
import dev.tesuri.knowledge.content.Topic;
import java.util.stream.Stream;

/// What is there in other languages, for people to read: the faults, and one line for each
/// language.
public final class LanguageReport {

  private LanguageReport() {}

  /// The report as lines of text.
  public static String of(Languages languages, Content content) {
    var report = new StringBuilder();
    for (var fault : languages.faults()) {
      String severity = fault.severity() == Fault.Severity.ERROR ? "error " : "warning ";
      report.append(severity).append(fault).append('\n');
    }
    report.append(
        "%-34s %9s %9s %12s %5s %7s%n"
            .formatted("language", "sentences", "topics", "lines", "asks", "dangers"));
    languages.all().forEach(language -> report.append(line(language, content)));
    return report.toString();
  }

  private static String line(Language language, Content content) {
    long all = content.topics().stream().flatMap(LanguageReport::lines).distinct().count();
    long known =
        content.topics().stream()
            .flatMap(LanguageReport::lines)
            .distinct()
            .filter(line -> knows(language, line))
            .count();
    long topics = content.topics().stream().filter(topic -> covers(language, topic)).count();
    return "%-34s %9d %9d %12s %5d %7d%n"
        .formatted(
            language.code() + " " + language.name(),
            language.sentences().size(),
            topics,
            known + "/" + all,
            language.asks().size(),
            language.dangers().size());
  }

  /// Whether every line of a topic, and of the steps that it leads through, can be said.
  ///
  /// In another kind of Japanese only what can be said better is said otherwise: there the short
  /// answer counts.
  public static boolean covers(Language language, Topic topic) {
    return language.isJapanese()
        ? topic.facts().answer().lines().anyMatch(line -> knows(language, line))
        : lines(topic).allMatch(line -> knows(language, line));
  }

  private static boolean knows(Language language, String line) {
    return language.sentences().find(line).isPresent();
  }

  /// What residents read of a topic, line by line.
  public static Stream<String> lines(Topic topic) {
    var facts = topic.facts();
    var told =
        Stream.concat(
            Stream.of(facts.title(), facts.plain(), facts.answer()),
            facts.allSections().stream().flatMap(LanguageReport::texts));
    var walked =
        topic instanceof Topic.Procedure procedure
            ? procedure.steps().stream().flatMap(LanguageReport::texts)
            : Stream.<String>empty();
    return Stream.concat(told, walked)
        .flatMap(String::lines)
        .map(line -> line.replaceFirst("^[*\\-・] ?(?=\\S)", "").strip())
        .filter(line -> !line.isEmpty());
  }

  private static Stream<String> texts(Facts.Section section) {
    return Stream.of(section.heading(), section.text());
  }

  private static Stream<String> texts(Step step) {
    var picture = step.picture();
    return Stream.of(
            Stream.of(step.title(), step.text()),
            step.hints().stream(),
            step.choices().stream().map(choice -> choice.label()),
            Stream.ofNullable(step.part()),
            Stream.ofNullable(picture).map(Step.Picture::shows))
        .flatMap(texts -> texts);
  }
}
