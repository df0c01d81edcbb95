package dev.tesuri.bot.handover;

import dev.tesuri.bot.face.Reading;
import dev.tesuri.knowledge.language.Language;

/// On what somebody reads, as far as it is known.
///
/// @param device `iphone`, `android`, `pc`, `kiosk`, or empty
/// @param reading the text size, furigana and language as the preference cookie writes them, or
/// empty
/// @param place where the kiosk stands, with its name; empty for a device of one's own
/// @param gone whether nobody stands at the kiosk any more
public record Circumstances(String device, String reading, String place, boolean gone) {

  public static final Circumstances UNKNOWN = new Circumstances("", "");

  /// On a device of one's own.
  public Circumstances(String device, String reading) {
    this(device, reading, "", false);
  }

  /// Code of the language in which they read.
  public String language() {
    return reading.isEmpty() ? Language.JAPANESE : Reading.parse(reading).language();
  }

  /// The place for staff, with a word on whether somebody is still there; empty away from kiosks.
  public String whereabouts() {
    return gone ? place + "　※端末の画面は、終わっています" : place;
  }
}
