package dev.tesuri.admin.access;

import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import java.util.regex.Pattern;

/// The cookie that carries the token of a session: host-only, out of reach of scripts, sent to this
/// site's own pages and sockets alone, gone with the browser.
///
/// @param secure whether browsers come by https; the cookie is then `Secure` with `__Host-`
public record StaffCookie(boolean secure) {

  /// What it is called.
  public String name() {
    return secure ? "__Host-tesuri-staff" : "tesuri-staff";
  }

  /// Sets the token in the browser.
  public NewCookie of(String token) {
    return builder(token).build();
  }

  /// Takes the token away from the browser.
  public NewCookie gone() {
    return builder("").maxAge(0).build();
  }

  /// The token in the header `Cookie` of a request or of a socket's handshake.
  public Optional<String> in(String header) {
    var found =
        Pattern.compile("(?:^|;\\s*)" + Pattern.quote(name()) + "=\"?([^;\"]*)").matcher(header);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private NewCookie.Builder builder(String token) {
    return new NewCookie.Builder(name())
        .value(token)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.STRICT);
  }
}
