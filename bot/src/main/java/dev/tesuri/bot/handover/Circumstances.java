package dev.tesuri.bot.handover;

/// On what somebody reads, as far as it is known.
///
/// @param device `iphone`, `android`, `pc`, `kiosk`, or empty
/// @param reading the text size and furigana as the preference cookie writes them, or empty
public record Circumstances(String device, String reading) {

  public static final Circumstances UNKNOWN = new Circumstances("", "");
}
