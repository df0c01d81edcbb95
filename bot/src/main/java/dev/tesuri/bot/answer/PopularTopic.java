package dev.tesuri.bot.answer;

import dev.tesuri.bot.conversation.Act;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.knowledge.search.Library;
import java.util.Optional;

/// A topic that many people come for.
///
/// @param words on its button; empty for the plain name of the topic
public record PopularTopic(String topic, String words) {

  /// Reads `topic-id words on the button`; the words may be missing.
  public static PopularTopic parse(String written) {
    String[] parts = written.strip().split("\\s+", 2);
    return new PopularTopic(parts[0], parts.length > 1 ? parts[1] : "");
  }

  /// The topic as a choice; empty when the library does not hold it.
  Optional<Option> option(Library library) {
    return library
        .find(topic)
        .map(
            found ->
                new Option(words.isEmpty() ? found.facts().plain() : words, new Act.Open(topic)));
  }
}
