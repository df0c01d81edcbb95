package dev.tesuri.bot.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Ways of saying the same, by name: 【ない】 stands for ない, ません, へん and so on in all
/// wordings.
record Phrases(Map<String, String> named) {

  private static final String ANYTHING = "[^。]{0,8}";

  /// Reads lines of the form `【name】 wording|wording`; a wording may use names of earlier lines.
  static Phrases read(String file) {
    var phrases = new Phrases(new LinkedHashMap<>());
    for (var line : lines(file)) {
      int end = line.indexOf('】') + 1;
      phrases.named.put(line.substring(0, end), phrases.fill(line.substring(end).strip()));
    }
    return phrases;
  }

  /// A line of a wordings file as a pattern for a [Wording].
  Pattern pattern(String line) {
    var filled = fill(line);
    if (filled.contains("【")) {
      throw new IllegalStateException("Unknown phrase in: " + line);
    }
    return Pattern.compile(Folding.fold(filled.replace("…", "\u0000")).replace("\u0000", ANYTHING));
  }

  /// The lines of a file beside this class, without empty lines and comments.
  static List<String> lines(String file) {
    try (var in = Phrases.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Missing file of wordings: " + file);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String fill(String line) {
    var filled = line;
    for (var phrase : named.entrySet()) {
      filled = filled.replace(phrase.getKey(), "(?:" + phrase.getValue() + ")");
    }
    return filled;
  }
}
