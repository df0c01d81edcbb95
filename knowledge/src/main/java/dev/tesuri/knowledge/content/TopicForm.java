package dev.tesuri.knowledge.content;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The text of a topic as fields of a form: every value of the front matter, lists with one item a
/// line, and the body as Markdown. What is written of it reads the same again.
///
/// @param fields by the names of [#TEXTS] and [#LISTS], and `sources` with one source a line,
///     `title | url | day`
/// @param body all below the front matter
public record TopicForm(Map<String, String> fields, String body) {

  /// The values of one line, in the order of the file.
  public static final List<String> TEXTS =
      List.of(
          "id",
          "kind",
          "title",
          "plain",
          "category",
          "who",
          "when",
          "online",
          "in-person",
          "certificate",
          "fee",
          "law",
          "audience",
          "verified-on",
          "review-by",
          "certainty");

  /// The values of several lines.
  public static final List<String> LISTS = List.of("asks", "needs");

  private static final String FENCE = "---\n";

  /// What YAML reads as text without quotation marks.
  private static final Pattern SIMPLE =
      Pattern.compile("(?![\\s\\-?:,\\[\\]{}#&*!|>'\"%@`])(?:(?!: |:$)[^\\p{Cntrl}#])+(?<!\\s)");

  public TopicForm {
    fields = Map.copyOf(fields);
  }

  /// The fields of a text; empty ones when its front matter cannot be read.
  public static TopicForm of(String text) {
    var page = new PageReader(new Faults("")).read(ContentFile.national("", text));
    var fields = new TreeMap<String, String>();
    page.ifPresent(
        it -> {
          TEXTS.forEach(name -> fields.put(name, it.front().text(name)));
          LISTS.forEach(name -> fields.put(name, lines(it.front().list(name))));
          fields.put(
              "sources",
              it.front().sources().stream()
                  .map(TopicForm::source)
                  .collect(Collectors.joining("\n")));
        });
    int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
    return new TopicForm(fields, end < 0 ? text : text.substring(end + 1 + FENCE.length()).strip());
  }

  /// One field; empty when there is none.
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /// The text as a file.
  public String written() {
    var text = new StringBuilder(FENCE);
    for (var name : List.of("id", "kind", "title", "plain", "category")) {
      add(text, "", name);
    }
    addList(text, "asks");
    add(text, "", "who");
    add(text, "", "when");
    addList(text, "needs");
    if (!field("online").isBlank() || !field("in-person").isBlank()) {
      text.append("where:\n");
      add(text, "  ", "online");
      add(text, "  ", "in-person");
    }
    for (var name : List.of("certificate", "fee", "law", "audience")) {
      add(text, "", name);
    }
    addSources(text);
    for (var name : List.of("verified-on", "review-by", "certainty")) {
      add(text, "", name);
    }
    return text.append(FENCE).append('\n').append(clean(body)).append('\n').toString();
  }

  private void add(StringBuilder text, String indent, String name) {
    var value = oneLine(field(name));
    if (!value.isEmpty()) {
      text.append(indent).append(name).append(": ").append(scalar(value)).append('\n');
    }
  }

  private void addList(StringBuilder text, String name) {
    var items = items(field(name));
    if (!items.isEmpty()) {
      text.append(name).append(":\n");
      items.forEach(item -> text.append("  - ").append(scalar(item)).append('\n'));
    }
  }

  private void addSources(StringBuilder text) {
    var sources = items(field("sources"));
    if (sources.isEmpty()) {
      return;
    }
    text.append("sources:\n");
    for (var source : sources) {
      var parts = source.split("\\s+\\|\\s+", 3);
      text.append("  - title: ").append(scalar(parts[0].strip())).append('\n');
      text.append("    url: ").append(scalar(part(parts, 1))).append('\n');
      text.append("    seen-on: ").append(scalar(part(parts, 2))).append('\n');
    }
  }

  private static String part(String[] parts, int at) {
    return at < parts.length ? parts[at].strip() : "";
  }

  private static List<String> items(String lines) {
    return lines.lines().map(TopicForm::oneLine).filter(line -> !line.isEmpty()).toList();
  }

  private static String scalar(String value) {
    return SIMPLE.matcher(value).matches()
        ? value
        : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String oneLine(String value) {
    return value.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static String clean(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  private static String lines(List<Line> lines) {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  private static String source(Front.WrittenSource source) {
    return source.title() + " | " + source.url().text() + " | " + source.seenOn().text();
  }
}
