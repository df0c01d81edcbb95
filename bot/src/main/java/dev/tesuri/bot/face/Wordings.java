package dev.tesuri.bot.face;

import dev.tesuri.knowledge.language.Languages;
import java.util.function.Supplier;

/// The wordings of all languages. Thread-safe.
///
/// @param japanese the wording of the texts as they are written
/// @param present the languages that are there besides
public record Wordings(Wording japanese, Supplier<Languages> present) {

  /// Where Japanese alone is spoken.
  public Wordings(Wording japanese) {
    this(japanese, () -> Languages.NONE);
  }

  /// The wording in a language; in Japanese where it is not there.
  public Wording in(String code) {
    return present
        .get()
        .find(code)
        .<Wording>map(language -> new TranslatedWording(language, japanese))
        .orElse(japanese);
  }
}
