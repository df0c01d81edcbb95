package dev.tesuri.admin.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time codes of RFC 6238: SHA-1, 30 seconds, six digits, as every authenticator app
/// makes them.
final class Totp {

  /// Bytes of a seed: as long as the hash, as RFC 4226 advises.
  static final int SEED_BYTES = 20;

  private static final int SECONDS = 30;
  private static final int DIGITS = 6;

  /// Steps by which a clock may be early or late.
  private static final int WINDOW = 1;

  private Totp() {}

  /// The code of this moment.
  static String code(byte[] seed, Instant now) {
    return code(seed, step(now), DIGITS);
  }

  /// The step whose code was given, if it is of now or a neighbour, and later than `used`.
  static OptionalLong match(byte[] seed, String given, Instant now, long used) {
    String code = digits(given);
    for (long step = step(now) - WINDOW; step <= step(now) + WINDOW; step++) {
      if (step > used && code.equals(code(seed, step, DIGITS))) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  static long step(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), SECONDS);
  }

  static String code(byte[] seed, long step, int digits) {
    byte[] hash = hmac(seed, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
    return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
  }

  // Apps show 123 456; a Japanese keyboard may write it wide.
  private static String digits(String given) {
    return Normalizer.normalize(given, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
  }

  private static byte[] hmac(byte[] key, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HmacSHA1", impossible);
    }
  }
}
