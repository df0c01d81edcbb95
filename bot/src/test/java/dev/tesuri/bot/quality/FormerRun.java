package dev.tesuri.bot.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The figures of the run before, kept in a file of the build.
final class FormerRun {

  private final Path file;
  private final Map<String, String> former = new LinkedHashMap<>();
  private final Map<String, String> present = new LinkedHashMap<>();

  FormerRun(Path file) throws IOException {
    this.file = file;
    if (Files.isRegularFile(file)) {
      Files.readAllLines(file).stream()
          .map(line -> line.split("\t", -1))
          .forEach(columns -> former.put(columns[0], columns[1]));
    }
  }

  /// The former figure in brackets; remembers the present one.
  String of(String name, double figure) {
    present.put(name, String.format(Locale.ROOT, "%.3f", figure));
    return "(" + former.getOrDefault(name, "–") + ")";
  }

  void keep() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(
        file,
        present.entrySet().stream().map(one -> one.getKey() + "\t" + one.getValue()).toList());
  }
}
