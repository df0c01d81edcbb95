package dev.tesuri.knowledge.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// What people say and what the office calls it. A value; words too general to mean one thing
/// stay out.
public record Vocabulary(List<Pair> pairs) {

  private static final String BUNDLED = "/content/words/vocabulary.tsv";

  public Vocabulary {
    pairs = List.copyOf(pairs);
  }

  /// One way to say what the office has a word for.
  ///
  /// @param spoken a word or a few words as residents say them
  /// @param office the words that stand for it in articles
  public record Pair(String spoken, String office) {
    public Pair {
      if (spoken.isBlank() || office.isBlank()) {
        throw new IllegalArgumentException(
            "Both sides need words: '%s' '%s'".formatted(spoken, office));
      }
    }
  }

  /// The pairs that travel with the program.
  public static Vocabulary bundled() {
    try (var in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(BUNDLED));
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads lines `spoken TAB office`; empty lines and lines that begin with # say nothing.
  ///
  /// @throws IllegalArgumentException names the line that is not of this form
  public static Vocabulary read(Reader lines) {
    return new Vocabulary(
        new BufferedReader(lines)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Vocabulary::pair)
            .toList());
  }

  private static Pair pair(String line) {
    int tab = line.indexOf('\t');
    if (tab < 0 || tab != line.lastIndexOf('\t')) {
      throw new IllegalArgumentException("Not 'spoken TAB office': " + line);
    }
    return new Pair(line.substring(0, tab).strip(), line.substring(tab + 1).strip());
  }
}
