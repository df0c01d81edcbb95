package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.text.Analyser;
import dev.tesuri.knowledge.text.Kana;
import dev.tesuri.knowledge.text.Word;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Words that ask but do not say what about: 教えて, どこ, したい. They are not searched for.
///
/// @param spelled as they stand in the list
/// @param sounds their folded readings, for questions in kana
record AskingWords(Set<String> spelled, Set<String> sounds) {

  static AskingWords of(List<String> words, Analyser text) {
    var spelled = Set.copyOf(words);
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
}
