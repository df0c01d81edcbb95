package dev.tesuri.bot.check;

import dev.tesuri.knowledge.content.Content;
import dev.tesuri.knowledge.content.ContentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The passages of the national content: the short answer of a topic, then its sections.
final class RealPassages {

  static final String INSTRUCTIONS = "番号のついた記事の文だけを使って、やさしい日本語で答えます。一つの段落だけから言い直します。";

  private static final String ANSWER = "こたえ";

  private final Map<String, List<Passage>> topics;

  RealPassages() {
    this(new ContentReader().bundled());
  }

  private RealPassages(Content content) {
    topics =
        content.topics().stream()
            .collect(
                Collectors.toMap(
                    topic -> topic.facts().id(),
                    topic -> {
                      var passages = new ArrayList<Passage>();
                      passages.add(new Passage(1, ANSWER, topic.facts().answer()));
                      topic
                          .facts()
                          .allSections()
                          .forEach(
                              section ->
                                  passages.add(
                                      new Passage(
                                          passages.size() + 1, section.heading(), section.text())));
                      return List.copyOf(passages);
                    }));
  }

  Grounds grounds(String topic, String question) {
    return new Grounds(topics.getOrDefault(topic, List.of()), question, INSTRUCTIONS);
  }

  /// @param cited a heading, or ! and a number
  int number(String topic, String cited) {
    if (cited.startsWith("!")) {
      return Integer.parseInt(cited.substring(1));
    }
    return topics.getOrDefault(topic, List.of()).stream()
        .filter(passage -> passage.heading().equals(cited))
        .mapToInt(Passage::number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(topic + " " + cited));
  }
}
