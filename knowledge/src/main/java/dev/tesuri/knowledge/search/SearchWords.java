package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.text.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The words that searching needs besides the topics.
///
/// @param vocabulary what people say, and what the office calls it
/// @param asking words that ask but do not say what about: 教えて, どこ, したい
/// @param wordings other ways in which people ask for a topic, by its id
public record SearchWords(
    Vocabulary vocabulary, List<String> asking, Map<String, List<String>> wordings) {

  public SearchWords {
    asking = List.copyOf(asking);
    wordings = Map.copyOf(wordings);
  }

  /// Those of the word lists.
  public static SearchWords of(WordLists lists) {
    return new SearchWords(lists.vocabulary(), lists.asking(), lists.wordings());
  }

  /// Those that travel with the program.
  public static SearchWords bundled() {
    return of(WordLists.bundled());
  }

  /// The same with another vocabulary.
  public SearchWords with(Vocabulary other) {
    return new SearchWords(other, asking, wordings);
  }

  /// The same with more wordings, by topic.
  public SearchWords and(Map<String, List<String>> more) {
    var all = new HashMap<>(wordings);
    more.forEach(
        (topic, some) ->
            all.merge(
                topic,
                some,
                (these, those) -> Stream.concat(these.stream(), those.stream()).toList()));
    return new SearchWords(vocabulary, asking, all);
  }

  List<String> wordingsOf(String topic) {
    return wordings.getOrDefault(topic, List.of());
  }
}
