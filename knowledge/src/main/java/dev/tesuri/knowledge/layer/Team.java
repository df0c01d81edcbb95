package dev.tesuri.knowledge.layer;

import java.util.Set;

/// Supporters who take certain matters first.
///
/// @param id short name, `[a-z0-9-]+`
/// @param subjects ids of topics and categories that it takes; empty for all
/// @param languages that it speaks, as codes; empty for Japanese alone
public record Team(String id, String name, Set<String> subjects, Set<String> languages) {

  public Team {
    subjects = Set.copyOf(subjects);
    languages = Set.copyOf(languages);
  }

  /// Whether it takes a matter.
  public boolean takes(String topic, String category, String language) {
    return speaks(language)
        && (subjects.isEmpty() || subjects.contains(topic) || subjects.contains(category));
  }

  private boolean speaks(String language) {
    return languages.isEmpty() ? language.equals("ja") : languages.contains(language);
  }
}
