package dev.tesuri.web.journey;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// An authenticator app on somebody's telephone, made after RFC 6238 and not after our own code.
record AuthenticatorApp(String seed) {

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SEED_BYTES = 20;

  /// What it shows now.
  String code() {
    return code(Instant.now().getEpochSecond() / 30);
  }

  /// What it shows next: for a second sign-in within half a minute.
  String nextCode() {
    return code(Instant.now().getEpochSecond() / 30 + 1);
  }

  private String code(long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int offset = hash[19] & 15;
      int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException missing) {
      throw new AssertionError(missing);
    }
  }

  private byte[] bytes() {
    var number = BigInteger.ONE;
    String letters = seed.replace(" ", "");
    for (int i = 0; i < letters.length(); i++) {
      number = number.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(letters.charAt(i))));
    }
    // The leading one kept the zeros behind it.
    var bytes = new byte[SEED_BYTES];
    byte[] all = number.toByteArray();
    System.arraycopy(all, all.length - SEED_BYTES, bytes, 0, SEED_BYTES);
    return bytes;
  }
}
