package dev.tesuri.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder for one run, removed at its end. It lies in the build folder, on the disk of the
/// project: a memory disk would make every commit look fast.
record WorkFolder(Path path) implements AutoCloseable {

  static WorkFolder create(Path top) {
    try {
      return new WorkFolder(Files.createTempDirectory(top.resolve("web/target"), "bench"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Path child(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() {
    try (Stream<Path> walk = Files.walk(path)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
