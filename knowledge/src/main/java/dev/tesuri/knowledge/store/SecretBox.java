package dev.tesuri.knowledge.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Seals small secrets that have to be read again, with AES-256-GCM. A sealed text opens only at
/// the place it was sealed for, so that nobody can move it to another row. Thread-safe.
public final class SecretBox {

  /// Bytes of a key.
  public static final int KEY_BYTES = 32;

  private static final String VERSION = "1.";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Supplier<byte[]> source;
  private final SecureRandom random;
  private @Nullable SecretKeySpec key;

  /// A box with this key.
  ///
  /// @param source gives the key of [#KEY_BYTES] bytes; asked once, when something is sealed or
  ///     opened first
  public SecretBox(Supplier<byte[]> source, SecureRandom random) {
    this.source = source;
    this.random = random;
  }

  /// Seals a secret for one place, for example the id of its row.
  public String seal(String place, byte[] secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(secret);
      byte[] all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has AES-GCM", impossible);
    }
  }

  /// Opens what was sealed for this place.
  ///
  /// @throws IllegalStateException when it was sealed with another key, for another place, or was
  ///     changed
  public byte[] open(String place, String sealed) {
    try {
      byte[] all = Base64.getUrlDecoder().decode(sealed.substring(VERSION.length()));
      byte[] nonce = new byte[NONCE_BYTES];
      System.arraycopy(all, 0, nonce, 0, NONCE_BYTES);
      return cipher(Cipher.DECRYPT_MODE, nonce, place)
          .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
    } catch (GeneralSecurityException | RuntimeException broken) {
      throw new IllegalStateException(
          "A sealed secret does not open: the key is another one, or the row was changed.", broken);
    }
  }

  /// Seals a text for one place.
  public String sealText(String place, String text) {
    return seal(place, text.getBytes(StandardCharsets.UTF_8));
  }

  /// The text that was sealed for this place; empty when it was changed, or is of another key or
  /// place. For what comes from outside, where that is no fault of the house.
  public Optional<String> openText(String place, String sealed) {
    // A key that cannot be had is another matter, and is told.
    key();
    try {
      return Optional.of(new String(open(place, sealed), StandardCharsets.UTF_8));
    } catch (IllegalStateException _) {
      return Optional.empty();
    }
  }

  /// A mark by which a text is recognised and that nobody without the key can make: for short
  /// secrets, whose plain hash could be guessed.
  public String mark(String place, String text) {
    byte[] marking = hmac(key().getEncoded(), "tesuri mark");
    return HexFormat.of().formatHex(hmac(marking, place + "\n" + text));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", impossible);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private synchronized SecretKeySpec key() {
    var known = key;
    if (known == null) {
      byte[] bytes = source.get();
      if (bytes.length != KEY_BYTES) {
        throw new IllegalStateException("The secret key has not " + KEY_BYTES + " bytes.");
      }
      known = new SecretKeySpec(bytes, "AES");
      key = known;
    }
    return known;
  }
}
