package dev.tesuri.bot.face;

import gg.jte.Content;

/// How a text becomes HTML: escaped, with readings above the characters and with places where a
/// line may break. Thread-safe.
@FunctionalInterface
public interface Wording {

  /// The HTML of a text.
  ///
  /// @param text may hold `｛base｜reading｝` mark-up; anything else in it is text, never HTML
  Content of(String text);

  /// The HTML of a text of more than one line: paragraphs, lists, telephone numbers to press.
  default Content prose(String text) {
    return new Prose(this).of(text);
  }

  /// The text without readings, for titles, labels and other places that hold no elements.
  default String plain(String text) {
    return MarkUp.plain(text);
  }
}
