package dev.tesuri.web.kiosk;

import dev.tesuri.bot.kiosk.Kiosk;
import dev.tesuri.web.chat.Frame;
import org.jspecify.annotations.Nullable;

/// With which a browser is made a kiosk.
///
/// @param code as it was typed, or as the link carried it
/// @param kiosk that the code registers, or null when it registers none
public record RegisterPage(Frame frame, String code, @Nullable Kiosk kiosk) {

  /// Whether a code was given that is not good.
  public boolean wrong() {
    return kiosk == null && !code.isEmpty();
  }
}
