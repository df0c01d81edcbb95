package dev.tesuri.bot.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Reads the word lists that lie beside this package.
final class WordList {

  private WordList() {}

  /// Lines without blank ones and those that begin with `#`.
  static List<String> lines(String file) {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WordList.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The lines as alternatives of one pattern.
  static String alternatives(String file) {
    return "(?:" + String.join("|", lines(file)) + ")";
  }
}
