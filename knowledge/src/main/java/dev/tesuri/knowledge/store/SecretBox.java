package dev.tesuri.knowledge.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals the few secrets that have to be read again, by AES-256-GCM. What was sealed for one
/// purpose does not open for another. Thread-safe.
public final class SecretBox {

  /// Where the key lies that nobody gave.
  static final String FILE = "secret.key";

  /// Characters of a given key.
  private static final int SHORTEST = 32;

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecretKeySpec mark;
  private final SecureRandom random;

  private SecretBox(String secret, SecureRandom random) {
    this.random = random;
    key = new SecretKeySpec(derived("seal", secret), "AES");
    mark = new SecretKeySpec(derived("mark", secret), "HmacSHA256");
  }

  /// A box with this key.
  ///
  /// @throws IllegalArgumentException if it has fewer than 32 characters
  public static SecretBox of(String secret, SecureRandom random) {
    if (secret.length() < SHORTEST) {
      throw new IllegalArgumentException("a secret key has at least " + SHORTEST + " characters");
    }
    return new SecretBox(secret, random);
  }

  /// A box with the key of this directory, which is made for its owner alone where it is missing.
  ///
  /// @throws UncheckedIOException if the file can be neither read nor made
  public static SecretBox in(Path directory, SecureRandom random) {
    Path file = directory.resolve(FILE);
    try {
      Files.createDirectories(directory);
      if (!Files.exists(file)) {
        make(file, random);
      }
      return of(Files.readString(file, StandardCharsets.US_ASCII).strip(), random);
    } catch (IOException failed) {
      throw new UncheckedIOException("The key file %s cannot be used.".formatted(file), failed);
    }
  }

  // Of two that make it at once, the first one's stands.
  private static void make(Path file, SecureRandom random) throws IOException {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = Files.newByteChannel(file, options, ownerOnly(file))) {
      channel.write(StandardCharsets.US_ASCII.encode(HexFormat.of().formatHex(bytes)));
    } catch (FileAlreadyExistsException _) {
      // It is there.
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /// The sealed form, as text; never twice the same.
  ///
  /// @param purpose what it is for, such as the name and id of its row
  public String seal(String plain, String purpose) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, purpose)
              .doFinal(plain.getBytes(StandardCharsets.UTF_8));
      var whole = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has AES-GCM", impossible);
    }
  }

  /// What was sealed; empty when the text is damaged, or of another key or purpose.
  public Optional<String> open(String sealed, String purpose) {
    try {
      byte[] whole = Base64.getUrlDecoder().decode(sealed);
      if (whole.length < NONCE) {
        return Optional.empty();
      }
      byte[] nonce = new byte[NONCE];
      System.arraycopy(whole, 0, nonce, 0, NONCE);
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(whole, NONCE, whole.length - NONCE);
      return Optional.of(new String(plain, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// A mark by which a text is recognised and that nobody without the key can make: for short
  /// secrets, whose plain hash could be guessed.
  public String mark(String text, String purpose) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(mark);
      return HexFormat.of()
          .formatHex(mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", impossible);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] derived(String use, String secret) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(("tesuri " + use + "\n" + secret).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
