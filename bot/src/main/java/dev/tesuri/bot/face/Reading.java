package dev.tesuri.bot.face;

import dev.tesuri.knowledge.language.Language;

/// How a person likes to read. Kept in the cookie `pref`, for example `m.1`, or `m.1.en` for who
/// reads another language than Japanese.
///
/// @param language its code
public record Reading(TextSize size, boolean furigana, String language) {

  /// What a person sees who has chosen nothing.
  public static final Reading USUAL = new Reading(TextSize.MEDIUM, true);

  /// Somebody who reads Japanese.
  public Reading(TextSize size, boolean furigana) {
    this(size, furigana, Language.JAPANESE);
  }

  /// Reads the cookie. What cannot be read stands for what is usual.
  public static Reading parse(String cookie) {
    var parts = cookie.split("\\.", 3);
    var size = TextSize.of(parts[0]).orElse(USUAL.size);
    return new Reading(
        size,
        parts.length < 2 || !parts[1].equals("0"),
        parts.length < 3 ? Language.JAPANESE : code(parts[2], Language.JAPANESE));
  }

  private static String code(String written, String otherwise) {
    return written.matches(Language.CODE) ? written : otherwise;
  }

  public String written() {
    return size.code() + "." + ruby() + (language.equals(Language.JAPANESE) ? "" : "." + language);
  }

  /// `1` when readings are shown, else `0`: the value of `data-ruby` and of the form field `ruby`.
  public String ruby() {
    return furigana ? "1" : "0";
  }

  /// After a press on one of the tools.
  ///
  /// @param field `size`, `ruby` or `lang`; any other changes nothing
  /// @param value as the button carries it; an unknown one changes nothing
  public Reading with(String field, String value) {
    return switch (field) {
      case "size" -> new Reading(TextSize.of(value).orElse(size), furigana, language);
      case "ruby" -> new Reading(size, value.isEmpty() ? furigana : value.equals("1"), language);
      case "lang" -> new Reading(size, furigana, code(value, language));
      default -> this;
    };
  }
}
