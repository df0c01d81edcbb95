package dev.tesuri.bot.face;

import gg.jte.Content;

/// The wording that knows no dictionary: it shows the readings which authors wrote, and no others.
public final class MarkedWording implements Wording {

  @Override
  public Content of(String text) {
    return written(text);
  }

  static Content written(String text) {
    return output -> write(text, new RubyWriter(output));
  }

  private static void write(String text, RubyWriter writer) {
    var reading = MarkUp.READING.matcher(text);
    int done = 0;
    while (reading.find()) {
      writer.plain(text.substring(done, reading.start()));
      writer.ruby(reading.group(1), reading.group(2));
      done = reading.end();
    }
    writer.plain(text.substring(done));
  }
}
