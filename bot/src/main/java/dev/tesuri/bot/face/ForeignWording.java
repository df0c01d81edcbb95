package dev.tesuri.bot.face;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.regex.Pattern;

/// The wording of words in another language. Japanese names in them, such as those of buttons on
/// the screens of others, are marked for voices, and have their readings. Thread-safe.
final class ForeignWording implements Wording {

  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々]+");

  private final Wording japanese;

  ForeignWording(Wording japanese) {
    this.japanese = japanese;
  }

  /// How Japanese is worded in it.
  private interface Way {
    Content of(String text);
  }

  @Override
  public Content of(String text) {
    return output -> write(text, japanese::of, output);
  }

  @Override
  public Content bare(String text) {
    return output -> write(text, japanese::bare, output);
  }

  private static void write(String text, Way way, TemplateOutput output) {
    var name = JAPANESE.matcher(text);
    int done = 0;
    while (name.find()) {
      Escape.htmlContent(text.substring(done, name.start()), output);
      mark(way.of(name.group()), output);
      done = name.end();
    }
    Escape.htmlContent(text.substring(done), output);
  }

  /// Marks what stays Japanese.
  static void mark(Content words, TemplateOutput output) {
    output.writeContent("<span lang=\"ja\">");
    words.writeTo(output);
    output.writeContent("</span>");
  }
}
