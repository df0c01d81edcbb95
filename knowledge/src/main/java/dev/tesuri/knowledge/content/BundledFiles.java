package dev.tesuri.knowledge.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/// The files that travel with this program, be it in its jar or in a folder of classes.
public final class BundledFiles {

  private BundledFiles() {}

  /// What `read` makes of them; it gets the folder they all lie in, which is closed behind it.
  public static <T> T read(Function<Path, T> read) {
    return in(home(), read);
  }

  static Path home() {
    try {
      return Path.of(
          BundledFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @param home a folder of classes or a jar
  static <T> T in(Path home, Function<Path, T> read) {
    if (Files.isDirectory(home)) {
      return read.apply(home);
    }
    try (var jar = FileSystems.newFileSystem(home)) {
      return read.apply(jar.getPath("/"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
