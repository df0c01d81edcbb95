package dev.tesuri.admin.access;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/// What an authenticator app shows for a seed in Base32.
public final class AppCode {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private AppCode() {}

  public static String of(String seed, Instant now) {
    return Totp.code(decoded(seed), now);
  }

  private static byte[] decoded(String text) {
    var bytes = new ByteArrayOutputStream();
    int bits = 0;
    int held = 0;
    for (int i = 0; i < text.length(); i++) {
      bits = bits << 5 | LETTERS.indexOf(text.charAt(i));
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes.write(bits >> held & 0xff);
      }
    }
    return bytes.toByteArray();
  }
}
