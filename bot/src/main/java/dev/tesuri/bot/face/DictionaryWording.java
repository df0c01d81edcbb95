package dev.tesuri.bot.face;

import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.knowledge.text.Segment;
import gg.jte.Content;

/// The wording of published texts: readings from the dictionary, the author's own before them, and
/// breaks between phrases. For published text only: the dictionary remembers what it has cut.
public final class DictionaryWording implements Wording {

  private final JapaneseText japanese;

  public DictionaryWording(JapaneseText japanese) {
    this.japanese = japanese;
  }

  @Override
  public Content of(String text) {
    return output -> write(text, new RubyWriter(output));
  }

  private void write(String text, RubyWriter writer) {
    japanese.segments(text).forEach(segment -> write(segment, writer));
  }

  private static void write(Segment segment, RubyWriter writer) {
    switch (segment) {
      case Segment.Plain(var plain) -> writer.plain(plain);
      case Segment.Ruby(var base, var reading) -> writer.ruby(base, reading);
      case Segment.Break() -> writer.mayBreak();
    }
  }
}
