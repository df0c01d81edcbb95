package dev.tesuri.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.apache.lucene.util.Version;

/// An index as files beside the content. It is taken only for the very texts, words and library of
/// which it was made.
final class IndexFiles {
  private static final String KEY = "key";

  private IndexFiles() {}

  // Each file in one piece: a file of many pieces is cut anew for each word that is looked up.
  static ByteBuffersDirectory inMemory() {
    return new ByteBuffersDirectory(
        new SingleInstanceLockFactory(),
        ByteBuffersDataOutput::new,
        ByteBuffersDirectory.OUTPUT_AS_ONE_BUFFER);
  }

  static String key(LibraryVersion version) {
    return version.value() + " " + Version.LATEST;
  }

  /// The index in memory; empty when there is none, or one with another key.
  static Optional<ByteBuffersDirectory> read(Path folder, String key) {
    try {
      if (!Files.isRegularFile(folder.resolve(KEY))
          || !Files.readString(folder.resolve(KEY)).equals(key)) {
        return Optional.empty();
      }
      var directory = inMemory();
      try (var files = Files.list(folder)) {
        for (var file : files.filter(one -> !name(one).equals(KEY)).toList()) {
          byte[] bytes = Files.readAllBytes(file);
          try (var out = directory.createOutput(name(file), IOContext.DEFAULT)) {
            out.writeBytes(bytes, bytes.length);
          }
        }
      }
      return Optional.of(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes an index into a folder, in the place of what is there.
  static void write(List<ReadTopic> read, Path folder, String key) {
    try {
      Files.createDirectories(folder);
      try (var files = Files.list(folder)) {
        for (var old : files.toList()) {
          Files.delete(old);
        }
      }
      try (var directory = FSDirectory.open(folder)) {
        WordIndex.write(read, directory);
      }
      Files.deleteIfExists(folder.resolve("write.lock"));
      Files.writeString(folder.resolve(KEY), key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
