package dev.tesuri.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.NewCookie.SameSite;
import org.junit.jupiter.api.Test;

class StaffCookieTest {

  private final StaffCookie secure = new StaffCookie(true);
  private final StaffCookie plain = new StaffCookie(false);

  @Test
  void by_https_it_belongs_to_this_host_alone() {
    var cookie = secure.of("token");

    assertThat(cookie.getName()).isEqualTo("__Host-tesuri-staff");
    assertThat(cookie.isSecure() && cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getSameSite()).isEqualTo(SameSite.STRICT);
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getDomain()).isNull();
    assertThat(cookie.getMaxAge()).as("gone with the browser").isNegative();
    assertThat(secure.gone().getMaxAge()).isZero();
  }

  @Test
  void by_http_it_is_the_same_without() {
    assertThat(plain.of("token").getName()).isEqualTo("tesuri-staff");
    assertThat(plain.of("token").isSecure()).isFalse();
  }

  @Test
  void it_is_found_in_the_header_of_a_handshake() {
    assertThat(plain.in("tesuri=a.b; tesuri-staff=t0k-_; pref=x")).contains("t0k-_");
    assertThat(plain.in("tesuri-staff=\"quoted\"")).contains("quoted");
    assertThat(plain.in("not-tesuri-staff=x; tesuri-staff2=y")).isEmpty();
    assertThat(secure.in("tesuri-staff=x")).isEmpty();
    assertThat(plain.in("")).isEmpty();
  }
}
