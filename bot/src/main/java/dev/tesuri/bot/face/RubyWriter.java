package dev.tesuri.bot.face;

import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;

/// Writes one text as HTML, piece by piece: escaped, readings as `ruby`, breaks as `wbr`. Not
/// thread-safe; one for each text.
///
/// Browsers break lines at the edge of a `ruby` even inside a word. A word joiner forbids it where
/// no break was asked for, so that お困り stays in one piece.
public final class RubyWriter {

  private static final String WORD_JOINER = "\u2060";

  private final TemplateOutput output;
  private boolean breakable = true;
  private boolean afterRuby;

  public RubyWriter(TemplateOutput output) {
    this.output = output;
  }

  /// Text without a reading.
  public void plain(String text) {
    if (text.isEmpty()) {
      return;
    }
    if (afterRuby && !Character.isWhitespace(text.charAt(0))) {
      output.writeContent(WORD_JOINER);
    }
    Escape.htmlContent(text, output);
    breakable = endsOpen(text.charAt(text.length() - 1));
    afterRuby = false;
  }

  /// Text with its reading above it.
  public void ruby(String base, String reading) {
    if (!breakable) {
      output.writeContent(WORD_JOINER);
    }
    output.writeContent("<ruby>");
    Escape.htmlContent(base, output);
    output.writeContent("<rt>");
    Escape.htmlContent(reading, output);
    output.writeContent("</rt></ruby>");
    breakable = false;
    afterRuby = true;
  }

  /// A place where the line may break.
  public void mayBreak() {
    output.writeContent("<wbr>");
    breakable = true;
    afterRuby = false;
  }

  private static boolean endsOpen(char last) {
    return Character.isWhitespace(last) || "、。，．！？".indexOf(last) >= 0;
  }
}
