package dev.tesuri.bot.face;

import dev.tesuri.knowledge.language.Sentences;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a text becomes HTML: escaped, with readings above the characters and with places where a
/// line may break. Thread-safe.
@FunctionalInterface
public interface Wording {

  /// The HTML of a text.
  ///
  /// @param text may hold `｛base｜reading｝` mark-up; anything else in it is text, never HTML
  Content of(String text);

  /// The HTML of a text of more than one line: paragraphs, lists, telephone numbers and topics to
  /// press.
  ///
  /// @param topics address under which topics have their pages, ending in `/`; empty for none
  default Content prose(String text, String topics) {
    return new Prose(this, topics).of(text);
  }

  /// The HTML of a line, with its telephone numbers and topics to press.
  ///
  /// @param topics as in [#prose]
  default Content line(String text, String topics) {
    return new Prose(this, topics).line(text);
  }

  /// The HTML of words that stand without other readings than the author's, such as もどる on a
  /// button.
  default Content bare(String text) {
    return MarkedWording.written(text);
  }

  /// The value of the attribute `lang` around somebody's own words, or null where they are in the
  /// language of the page.
  default @Nullable String languageOf(String words) {
    return null;
  }

  /// The HTML of a text with `{0}`, `{1}` … for what is put into it.
  default Content fill(String form, List<String> arguments) {
    return of(Sentences.fill(form, arguments));
  }

  /// The same as plain text.
  default String plain(String form, List<String> arguments) {
    return plain(Sentences.fill(form, arguments));
  }

  /// The text without readings, for titles, labels and other places that hold no elements.
  default String plain(String text) {
    return MarkUp.plain(text);
  }
}
