package dev.tesuri.knowledge.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/// The key for stored secrets, in a file of the data directory that its owner alone may read. Made
/// when it is first asked for. It is no part of a backup of the rows. Thread-safe.
public final class KeyFile implements Supplier<byte[]> {

  private static final String NAME = "secret.key";
  private static final String OWNER_ONLY = "rw-------";

  private final Path directory;
  private final SecureRandom random;

  public KeyFile(Path directory, SecureRandom random) {
    this.directory = directory;
    this.random = random;
  }

  /// The key of [SecretBox#KEY_BYTES] bytes.
  ///
  /// @throws UncheckedIOException when the file can be neither read nor made
  @Override
  public byte[] get() {
    var file = directory.toAbsolutePath().normalize().resolve(NAME);
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return Base64.getDecoder().decode(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("The key file %s cannot be used.".formatted(file), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("The key file %s holds no key.".formatted(file), e);
    }
  }

  // Written aside and put in place whole: of two that make it at once, both read the same.
  private void make(Path file) throws IOException {
    byte[] key = new byte[SecretBox.KEY_BYTES];
    random.nextBytes(key);
    Files.createDirectories(directory);
    Path aside = Files.createTempFile(directory, NAME, ".new", ownerOnly(directory));
    try {
      Files.writeString(aside, Base64.getEncoder().encodeToString(key));
      putInPlace(aside, file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static void putInPlace(Path aside, Path file) throws IOException {
    try {
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException other) {
      // Somebody else was first; theirs is the key.
    } catch (UnsupportedOperationException noLinks) {
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path directory) {
    boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
        }
        : new FileAttribute<?>[0];
  }
}
