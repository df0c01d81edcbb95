package dev.tesuri.web.kiosk;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/// What a browser on a kiosk is told when a visit is over.
final class Wipe {

  /// Not the cookies: that of the device must stay, and those of the visit are taken one by one.
  private static final String CLEAR = "\"cache\", \"storage\"";

  private Wipe() {}

  /// The answer, with everything of the former person taken from the browser.
  static Response of(Response.ResponseBuilder answer, KioskDoor door) {
    return answer
        .cookie(
            door.door().visitors().noCookie(),
            door.door().frames().noCookie(),
            noCode(door.door().visitors().secure()))
        .header("Clear-Site-Data", CLEAR)
        .header("Cache-Control", "no-store")
        .build();
  }

  // As PersonPages sets it.
  private static NewCookie noCode(boolean secure) {
    return new NewCookie.Builder("code")
        .value("")
        .path("/kiosk/person")
        .maxAge(0)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}
