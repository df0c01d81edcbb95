package dev.tesuri.admin.access;

import jakarta.ws.rs.core.NewCookie;

/// The cookie of a browser that is on its way to the organisation's login. It comes along when
/// that site sends the browser back, which the cookie of a session does not, and opens nothing by
/// itself.
///
/// @param secure whether browsers come by https; the cookie is then `Secure` with `__Host-`
public record ErrandCookie(boolean secure) {

  /// What it is called.
  public String name() {
    return secure ? "__Host-tesuri-errand" : "tesuri-errand";
  }

  /// Sets the token in the browser.
  public NewCookie of(String token) {
    return builder(token).maxAge((int) Errands.LONGEST.toSeconds()).build();
  }

  /// Takes the token away from the browser.
  public NewCookie gone() {
    return builder("").maxAge(0).build();
  }

  private NewCookie.Builder builder(String token) {
    return new NewCookie.Builder(name())
        .value(token)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX);
  }
}
