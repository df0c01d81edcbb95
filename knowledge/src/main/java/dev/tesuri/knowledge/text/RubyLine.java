package dev.tesuri.knowledge.text;

import java.util.ArrayList;
import java.util.List;

/// A line of segments in the making: neighbouring plain texts are joined, and only kanji keep a
/// reading.
final class RubyLine {

  private final List<Segment> segments = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();

  void mayBreak() {
    flush();
    segments.add(new Segment.Break());
  }

  void add(String surface, String reading) {
    if (reading.isEmpty() || !Kana.hasKanji(surface)) {
      plain.append(surface);
      return;
    }
    for (var segment : RubyAlignment.align(surface, reading)) {
      add(segment);
    }
  }

  List<Segment> segments() {
    flush();
    return List.copyOf(segments);
  }

  private void add(Segment segment) {
    if (segment instanceof Segment.Plain(var text)) {
      plain.append(text);
    } else {
      flush();
      segments.add(segment);
    }
  }

  private void flush() {
    if (!plain.isEmpty()) {
      segments.add(new Segment.Plain(plain.toString()));
      plain.setLength(0);
    }
  }
}
