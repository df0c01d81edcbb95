package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.text.Analyser;
import dev.tesuri.knowledge.text.Kana;
import dev.tesuri.knowledge.text.Word;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Words that ask but do not say what about: 教えて, どこ, したい. They are not searched for.
///
/// @param spelled as they stand in the list
/// @param sounds their folded readings, for questions in kana
record AskingWords(Set<String> spelled, Set<String> sounds) {

  private static final String LIST = "/content/words/asking-words.txt";

  static AskingWords bundled(Analyser text) {
    var spelled = Set.copyOf(lines());
    return new AskingWords(
        spelled,
        spelled.stream()
            .map(text::reading)
            .map(Kana::fold)
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean holds(Word word) {
    return spelled.contains(word.text());
  }

  List<Word> without(List<Word> words) {
    return words.stream().filter(word -> !holds(word)).toList();
  }

  private static List<String> lines() {
    try (var in = Objects.requireNonNull(AskingWords.class.getResourceAsStream(LIST));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().map(String::strip).filter(AskingWords::says).distinct().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean says(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }
}
