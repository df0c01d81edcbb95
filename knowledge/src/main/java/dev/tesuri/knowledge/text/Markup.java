package dev.tesuri.knowledge.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A text in which authors fixed readings: `出した｛後｜あと｝で`. What does not have this form
/// stands for itself.
///
/// @param plain the text without the marks
/// @param readings what the authors fixed, in order, at places of `plain`
record Markup(String plain, List<FixedReading> readings) {

  // Bounded, so that a stray brace cannot make the search run through a whole article.
  private static final Pattern MARK = Pattern.compile("｛([^｛｜｝]{1,40})｜([^｛｜｝]{1,80})｝");

  static Markup read(String text) {
    if (text.indexOf('｛') < 0) {
      return new Markup(text, List.of());
    }
    var plain = new StringBuilder();
    var readings = new ArrayList<FixedReading>();
    var mark = MARK.matcher(text);
    while (mark.find()) {
      mark.appendReplacement(plain, "");
      readings.add(new FixedReading(plain.length(), mark.group(1), mark.group(2)));
      plain.append(mark.group(1));
    }
    mark.appendTail(plain);
    return new Markup(plain.toString(), readings);
  }
}
