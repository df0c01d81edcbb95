package dev.tesuri.bot.retention;

import dev.tesuri.knowledge.store.DatabaseUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The list of conversations that somebody had erased, by their marks, in a file outside the rows:
/// so that a backup of before does not bring them back. What goes by its age is not on it; it goes
/// again by its age. Thread-safe.
public final class ErasedMarks {

  private static final String NAME = "erased.txt";

  private final Path directory;
  private final InstantSource clock;

  /// @param directory where the file lies or is made
  public ErasedMarks(Path directory, InstantSource clock) {
    this.directory = directory.toAbsolutePath().normalize();
    this.clock = clock;
  }

  /// Where the list is.
  public Path file() {
    return directory.resolve(NAME);
  }

  /// Puts a mark on the list, durably, before it returns.
  ///
  /// @throws DatabaseUnavailable when it cannot be written; then nothing may be erased
  synchronized void add(String mark) {
    var line = mark + ' ' + clock.instant() + '\n';
    try {
      Files.createDirectories(directory);
      try (var channel =
          FileChannel.open(
              file(),
              Set.of(
                  StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
              ownerOnly())) {
        var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
    } catch (IOException failed) {
      throw new DatabaseUnavailable("The list of erased conversations cannot be written.", failed);
    }
  }

  /// All marks on the list. A line that a full disk cut short names nothing.
  public synchronized Set<String> all() {
    if (!Files.exists(file())) {
      return Set.of();
    }
    try (Stream<String> lines = Files.lines(file())) {
      return lines
          .map(line -> line.split(" ", 2)[0])
          .filter(mark -> mark.matches("[0-9a-f]{64}"))
          .collect(Collectors.toSet());
    } catch (IOException failed) {
      throw new UncheckedIOException("The list of erased conversations cannot be read.", failed);
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
