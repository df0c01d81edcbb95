package dev.tesuri.bot.face;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.regex.Pattern;

/// Texts of more than one line: paragraphs, lists, telephone numbers that can be pressed, and ways
/// to other topics, `[words](topic)`.
///
/// A blank line ends a paragraph; lines that begin with `* ` or `- ` are a list. Thread-safe.
final class Prose {

  private static final Pattern BULLET = Pattern.compile("[*\\-・] ?(?=\\S)(.*)");

  // Only numbers written with hyphens: what has none may be an amount, a year or a reference.
  private static final Pattern PRESSED =
      Pattern.compile(MarkUp.LINK.pattern() + "|(?<![0-9-])0\\d{1,4}-\\d{1,4}-\\d{3,4}(?![0-9-])");

  private final Wording wording;
  private final String topics;

  /// @param topics address under which topics have their pages, ending in `/`; empty for words
  ///     without ways to them
  Prose(Wording wording, String topics) {
    this.wording = wording;
    this.topics = topics;
  }

  Content of(String text) {
    return output -> {
      var lines = text.strip().lines().map(String::strip).toList();
      int from = 0;
      while (from < lines.size()) {
        from = block(lines, from, output);
      }
    };
  }

  /// Text of one line, with its telephone numbers and topics as links.
  Content line(String text) {
    return output -> line(text, output);
  }

  private int block(List<String> lines, int from, TemplateOutput output) {
    if (lines.get(from).isEmpty()) {
      return from + 1;
    }
    boolean list = BULLET.matcher(lines.get(from)).matches();
    int end = from;
    while (end < lines.size()
        && !lines.get(end).isEmpty()
        && BULLET.matcher(lines.get(end)).matches() == list) {
      end++;
    }
    if (list) {
      list(lines.subList(from, end), output);
    } else {
      paragraph(lines.subList(from, end), output);
    }
    return end;
  }

  private void list(List<String> items, TemplateOutput output) {
    output.writeContent("<ul>");
    for (String item : items) {
      output.writeContent("<li>");
      wording.line(BULLET.matcher(item).replaceFirst("$1"), topics).writeTo(output);
      output.writeContent("</li>");
    }
    output.writeContent("</ul>");
  }

  private void paragraph(List<String> lines, TemplateOutput output) {
    output.writeContent("<p>");
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        output.writeContent("<br>");
      }
      wording.line(lines.get(i), topics).writeTo(output);
    }
    output.writeContent("</p>");
  }

  private void line(String text, TemplateOutput output) {
    var pressed = PRESSED.matcher(text);
    int done = 0;
    while (pressed.find()) {
      wording.of(text.substring(done, pressed.start())).writeTo(output);
      String words = pressed.group(1);
      if (words == null) {
        String number = pressed.group();
        output.writeContent(
            "<a class=\"tel\" href=\"" + Tel.href(number) + "\">" + number + "</a>");
      } else {
        way(words, pressed.group(2), output);
      }
      done = pressed.end();
    }
    wording.of(text.substring(done)).writeTo(output);
  }

  private void way(String words, String topic, TemplateOutput output) {
    boolean open = !topics.isEmpty();
    output.writeContent(open ? "<a href=\"" + topics + topic + "\">" : "");
    wording.of(words).writeTo(output);
    output.writeContent(open ? "</a>" : "");
  }
}
