package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.language.Language;
import dev.tesuri.knowledge.language.Languages;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The phrasebooks of all languages; each is made when somebody first asks in it. Thread-safe.
final class Phrasebooks {

  static final Phrasebooks NONE = new Phrasebooks(Languages.NONE, List.of());

  private final Languages languages;
  private final List<Topic> topics;
  private final Map<String, Phrasebook> made = new ConcurrentHashMap<>();

  Phrasebooks(Languages languages, List<Topic> topics) {
    this.languages = languages;
    this.topics = topics;
  }

  Languages languages() {
    return languages;
  }

  List<Hit> search(Language language, String asked, int limit) {
    return made.computeIfAbsent(language.code(), _ -> Phrasebook.of(language, topics))
        .search(asked, limit);
  }
}
