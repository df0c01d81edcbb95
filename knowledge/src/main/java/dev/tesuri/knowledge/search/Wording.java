package dev.tesuri.knowledge.search;

import java.util.List;
import java.util.Set;

/// One way to name a topic: its title, its plain name or one of its asks.
///
/// @param terms its content words, with repetitions
/// @param sound all of it as it sounds, see [Grams#letters]
record Wording(List<Term> terms, String sound) {

  /// Threes of how it sounds; made when asked for, since thousands of wordings are kept.
  Set<String> grams() {
    return Grams.distinct(sound, Integer.MAX_VALUE);
  }
}
