package dev.tesuri.knowledge.search;

/// Where a word can stand in the index. Weights of [IndexQueries] belong to these places.
enum Place {
  /// Title, plain name and asks of a topic, spelled.
  NAMES,
  /// The same, by folded reading.
  NAMES_SOUND,
  /// Answer and sections, spelled.
  ANSWER,
  ANSWER_SOUND,
  ANSWER_GRAMS
}
