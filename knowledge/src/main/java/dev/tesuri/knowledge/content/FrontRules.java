package dev.tesuri.knowledge.content;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What front matter must hold for its file to become a topic or a part.
final class FrontRules {
  /// Keys with one value.
  static final Set<String> TEXTS =
      Set.of(
          "id",
          "kind",
          "title",
          "plain",
          "category",
          "who",
          "when",
          "certificate",
          "fee",
          "law",
          "audience",
          "verified-on",
          "review-by",
          "certainty");

  private static final List<String> NEEDED =
      List.of("id", "kind", "title", "plain", "verified-on", "review-by", "certainty");
  private static final List<String> NEEDED_BY_PROCEDURES =
      List.of("who", "when", "certificate", "fee");
  private static final Set<String> OF_PARTS = Set.copyOf(NEEDED);
  private static final Set<String> KINDS = Set.of("article", "procedure", "part");
  private static final Set<String> CERTIFICATES = Set.of("none", "login", "sign", "either");
  private static final Set<String> AUDIENCES = Set.of("everyone", "staff");
  private static final Set<String> CERTAINTIES = Set.of("high", "medium", "low");

  /// Words that already mean something as the target of a choice.
  private static final Set<String> TARGETS =
      Set.of("stuck", "person", "finish", "elsewhere", "later", "return");

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final Faults faults;

  FrontRules(Faults faults) {
    this.faults = faults;
  }

  void check(Front front) {
    NEEDED.forEach(key -> checkPresent(front, key));
    checkId(front);
    checkOneOf(front, "kind", KINDS);
    checkOneOf(front, "certificate", CERTIFICATES);
    checkOneOf(front, "certainty", CERTAINTIES);
    checkOneOf(front, "audience", AUDIENCES);
    checkDate(front.at("verified-on"));
    checkDate(front.at("review-by"));
    front.sources().forEach(source -> checkDate(source.seenOn()));
    checkKeysOfKind(front);
  }

  private void checkKeysOfKind(Front front) {
    switch (front.text("kind")) {
      case "part" -> checkPart(front);
      case "procedure" -> {
        checkPresent(front, "category");
        NEEDED_BY_PROCEDURES.forEach(key -> checkPresent(front, key));
      }
      default -> checkPresent(front, "category");
    }
  }

  private void checkPresent(Front front, String key) {
    if (front.text(key).isEmpty()) {
      faults.error(front.line(key), "はじめの欄に `" + key + "` がありません。加えてください。");
    }
  }

  private void checkId(Front front) {
    var id = front.text("id");
    if (!id.isEmpty() && (!ID.matcher(id).matches() || TARGETS.contains(id))) {
      faults.error(
          front.line("id"),
          "id `"
              + id
              + "` は使えません。a-z と 0-9 のことばを `-` でつないでください。使えないことば："
              + new TreeSet<>(TARGETS)
              + "。");
    }
  }

  private void checkOneOf(Front front, String key, Set<String> known) {
    var value = front.text(key);
    if (!value.isEmpty() && !known.contains(value)) {
      faults.error(
          front.line(key),
          "`" + key + ": " + value + "` は使えません。次のどれかにしてください：" + new TreeSet<>(known) + "。");
    }
  }

  private void checkDate(Line written) {
    if (!written.text().isEmpty() && written.date().isEmpty()) {
      faults.error(written.number(), "`" + written.text() + "` は日付ではありません。2026-11-23 のように書いてください。");
    }
  }

  private void checkPart(Front front) {
    front.texts().forEach((key, line) -> checkOfPart(key, line.number()));
    front
        .lists()
        .forEach((key, lines) -> checkOfPart(key, lines.isEmpty() ? 1 : lines.getFirst().number()));
  }

  private void checkOfPart(String key, int line) {
    if (!OF_PARTS.contains(key)) {
      faults.error(line, "共通の部品に `" + key + "` は書けません。消してください。");
    }
  }
}
