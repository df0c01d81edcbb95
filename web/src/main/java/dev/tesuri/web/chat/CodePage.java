package dev.tesuri.web.chat;

import dev.tesuri.admin.people.QrPicture;
import org.jspecify.annotations.Nullable;

/// The code with which the resident goes on elsewhere.
///
/// @param code in two groups; empty when there is none to be shown any more
/// @param until the last day or minute at which it is good, in words
/// @param picture to be photographed, on a kiosk; else null
public record CodePage(Frame frame, String code, String until, @Nullable QrPicture picture) {

  /// @param token that leads to the same place as the code
  static CodePage of(Frame frame, String code, String until, String token) {
    var kiosk = frame.kiosk();
    var picture =
        kiosk == null || token.isEmpty()
            ? null
            : QrPicture.of(kiosk.home() + "/person/resume?t=" + token);
    return new CodePage(frame, code, until, picture);
  }
}
