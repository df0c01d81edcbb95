package dev.tesuri.knowledge.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Gives kanji their readings and finds where lines may break.
///
/// Authors' marks win over the rule for numbers, that over the habits of offices, and those over
/// the dictionary. Thread-safe.
final class Furigana {

  private final Kuromoji kuromoji;

  Furigana(Kuromoji kuromoji) {
    this.kuromoji = kuromoji;
  }

  List<Segment> segments(String text) {
    var markup = Markup.read(text);
    var morphemes = byHabit(kuromoji.whole(markup.plain()));
    for (var fixed : fixed(markup)) {
      morphemes = with(fixed, morphemes, markup.plain());
    }
    var line = new RubyLine();
    for (int i = 0; i < morphemes.size(); i++) {
      if (PhraseBreaks.before(morphemes, i)) {
        line.mayBreak();
      }
      line.add(morphemes.get(i).surface(), morphemes.get(i).reading());
    }
    return line.segments();
  }

  private static List<Morpheme> byHabit(List<Morpheme> morphemes) {
    return IntStream.range(0, morphemes.size())
        .mapToObj(i -> Habits.applied(morphemes, i))
        .toList();
  }

  private static List<FixedReading> fixed(Markup markup) {
    var numbers =
        NumberReadings.in(markup.plain()).stream()
            .filter(number -> markup.readings().stream().noneMatch(number::overlaps));
    return Stream.concat(markup.readings().stream(), numbers)
        .sorted(Comparator.comparingInt(FixedReading::start))
        .toList();
  }

  // A morpheme that reaches over the edge of the fixed place is cut there, and its rest read
  // anew.
  private List<Morpheme> with(FixedReading fixed, List<Morpheme> morphemes, String text) {
    var result = new ArrayList<Morpheme>();
    boolean placed = false;
    for (var morpheme : morphemes) {
      if (morpheme.end() <= fixed.start() || morpheme.start() >= fixed.end()) {
        result.add(morpheme);
        continue;
      }
      result.addAll(between(text, morpheme.start(), fixed.start()));
      if (!placed) {
        result.add(asMorpheme(fixed, morpheme));
        placed = true;
      }
      result.addAll(between(text, fixed.end(), morpheme.end()));
    }
    return result;
  }

  private static Morpheme asMorpheme(FixedReading fixed, Morpheme first) {
    return new Morpheme(
        fixed.base(), fixed.start(), first.partOfSpeech(), fixed.base(), fixed.reading());
  }

  private List<Morpheme> between(String text, int start, int end) {
    return start >= end
        ? List.of()
        : kuromoji.whole(text.substring(start, end)).stream()
            .map(morpheme -> morpheme.movedBy(start))
            .toList();
  }
}
