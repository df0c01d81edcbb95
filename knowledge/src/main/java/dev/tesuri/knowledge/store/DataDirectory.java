package dev.tesuri.knowledge.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// A directory that this process alone works on, by the lock of a file in it.
final class DataDirectory implements AutoCloseable {
  private final Path path;
  // The lock lives as long as the channel.
  private final FileChannel channel;

  private DataDirectory(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// Creates the directory for its owner alone where it is missing, and locks it.
  ///
  /// @throws DataDirectoryInUse when somebody else holds the lock
  static DataDirectory occupy(Path directory) {
    var path = directory.toAbsolutePath().normalize();
    try {
      create(path);
      return new DataDirectory(path, lock(path));
    } catch (IOException e) {
      throw new UncheckedIOException("The data directory %s cannot be used.".formatted(path), e);
    }
  }

  private static void create(Path path) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var owner = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(path, PosixFilePermissions.asFileAttribute(owner));
    } else {
      Files.createDirectories(path);
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    var channel =
        FileChannel.open(
            path.resolve("tesuri.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw new DataDirectoryInUse(path);
      }
      return channel;
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new DataDirectoryInUse(path);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  Path file(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() {
    try {
      // The file stays: deleting it would let two processes lock two files of one name.
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
