package dev.tesuri.knowledge.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Shares a reading out so that only kanji get one: 取り寄せ with とりよせ becomes
/// 取(と)り寄(よ)せ. Pure.
final class RubyAlignment {

  // Words are short; beyond this the parts would be guessed, and the search for them gets long.
  private static final int LONGEST = 20;
  private static final Pattern RUNS = Pattern.compile("[ぁ-ゖァ-ヺー]+|[^ぁ-ゖァ-ヺー]+");

  private RubyAlignment() {}

  /// Falls back to one reading over the whole word where kana and reading do not meet.
  static List<Segment> align(String surface, String reading) {
    var runs = RUNS.matcher(surface).results().map(run -> run.group()).toList();
    if (surface.length() > LONGEST || runs.size() == 1) {
      return List.of(new Segment.Ruby(surface, reading));
    }
    var shared = pattern(runs).matcher(Kana.hiragana(reading));
    return shared.matches() ? share(runs, shared) : List.of(new Segment.Ruby(surface, reading));
  }

  private static Pattern pattern(List<String> runs) {
    var pattern = new StringBuilder();
    for (var run : runs) {
      pattern.append(isKana(run) ? Pattern.quote(Kana.hiragana(run)) : "(.+?)");
    }
    return Pattern.compile(pattern.toString());
  }

  private static List<Segment> share(List<String> runs, Matcher readings) {
    var segments = new ArrayList<Segment>();
    int group = 1;
    for (var run : runs) {
      segments.add(
          isKana(run) ? new Segment.Plain(run) : new Segment.Ruby(run, readings.group(group++)));
    }
    return segments;
  }

  private static boolean isKana(String run) {
    return Kana.isKana(run.charAt(0));
  }
}
