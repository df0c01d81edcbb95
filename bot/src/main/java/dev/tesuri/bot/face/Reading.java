package dev.tesuri.bot.face;

/// How a person likes to read. Kept in the cookie `pref`, for example `m.1`.
public record Reading(TextSize size, boolean furigana) {

  /// What a person sees who has chosen nothing.
  public static final Reading USUAL = new Reading(TextSize.MEDIUM, true);

  /// Reads the cookie. What cannot be read stands for what is usual.
  public static Reading parse(String cookie) {
    var parts = cookie.split("\\.", 2);
    var size = TextSize.of(parts[0]).orElse(USUAL.size);
    return new Reading(size, parts.length < 2 || !parts[1].equals("0"));
  }

  public String written() {
    return size.code() + "." + ruby();
  }

  /// `1` when readings are shown, else `0`: the value of `data-ruby` and of the form field `ruby`.
  public String ruby() {
    return furigana ? "1" : "0";
  }

  /// After a press on one of the tools.
  ///
  /// @param field `size` or `ruby`; any other changes nothing
  /// @param value as the button carries it; an unknown one changes nothing
  public Reading with(String field, String value) {
    return switch (field) {
      case "size" -> new Reading(TextSize.of(value).orElse(size), furigana);
      case "ruby" -> new Reading(size, value.equals("1"));
      default -> this;
    };
  }
}
