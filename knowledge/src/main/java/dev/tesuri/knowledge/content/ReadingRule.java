package dev.tesuri.knowledge.content;

import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.knowledge.text.Segment;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every word in kanji has a reading to stand over it.
final class ReadingRule implements Rule {
  private static final Pattern KANJI = Pattern.compile("[\\p{IsHan}&&[^〇]]+");

  private final JapaneseText text;

  ReadingRule(JapaneseText text) {
    this.text = text;
  }

  @Override
  public void check(Page page, Faults faults) {
    Stream.of(page.prose().stream(), titles(page))
        .flatMap(lines -> lines)
        .forEach(line -> check(line, faults));
  }

  private static Stream<Line> titles(Page page) {
    var labels = page.choices().map(choice -> new Line(choice.line(), choice.choice().label()));
    var titles = page.steps().stream().map(Page.WrittenStep::title);
    return Stream.of(Stream.of(page.front().at("plain"), page.front().at("title")), titles, labels)
        .flatMap(lines -> lines);
  }

  private void check(Line line, Faults faults) {
    for (var segment : text.segments(line.text())) {
      if (segment instanceof Segment.Plain(var shown)) {
        for (var word : KANJI.matcher(shown).results().toList()) {
          faults.error(
              line.number(),
              "「"
                  + word.group()
                  + "」のよみが分かりません。｛"
                  + word.group()
                  + "｜よみ｝と書くか、words/readings.csv に加えてください。");
        }
      }
    }
  }
}
