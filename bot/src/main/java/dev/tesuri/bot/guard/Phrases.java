package dev.tesuri.bot.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Ways of saying the same, by name: 【ない】 stands for ない, ません, へん and so on in all
/// wordings.
///
/// @param named wordings by their name
/// @param spoken other spellings of a word: 救急車 is also きゅうきゅうしゃ
record Phrases(Map<String, String> named, Map<String, String> spoken) {

  private static final Pattern GROUP = Pattern.compile("\\((?!\\?)");
  private static final String ANYTHING = "[^。]{0,8}";

  /// Reads lines of the form `【name】 wording|wording`; a wording may use names of earlier lines.
  ///
  /// @param spellings file with lines of the form `word spelling|spelling`
  static Phrases read(String file, String spellings) {
    var spoken =
        lines(spellings).stream()
            .map(line -> line.split("[ 　\t]+", 2))
            .sorted(Comparator.comparingInt(cells -> -cells[0].length()))
            .collect(
                Collectors.toMap(
                    cells -> cells[0],
                    cells -> "(?:" + cells[0] + "|" + cells[1] + ")",
                    (first, _) -> first,
                    LinkedHashMap::new));
    var phrases = new Phrases(new LinkedHashMap<>(), spoken);
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
    var grouped = GROUP.matcher(filled.replace("…", "\u0000")).replaceAll("(?:");
    return Pattern.compile(Folding.fold(spelled(grouped)).replace("\u0000", ANYTHING));
  }

  // Outside of brackets, each word once: what was put in place of one is not read again.
  private String spelled(String pattern) {
    if (spoken.isEmpty()) {
      return pattern;
    }
    var filled = new StringBuilder();
    boolean bracket = false;
    for (int at = 0; at < pattern.length(); ) {
      var word = bracket ? "" : wordAt(pattern, at);
      if (word.isEmpty()) {
        char letter = pattern.charAt(at++);
        bracket = letter == '[' || (bracket && letter != ']');
        filled.append(letter);
      } else {
        filled.append(spoken.get(word));
        at += word.length();
      }
    }
    return filled.toString();
  }

  private String wordAt(String pattern, int at) {
    return spoken.keySet().stream()
        .filter(word -> pattern.startsWith(word, at))
        .findFirst()
        .orElse("");
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
