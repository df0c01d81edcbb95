package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.faq.FaqEntry;
import java.util.Comparator;

/// A topic or brought entry found for a question.
///
/// @param id topic id, or `faq:` and the id of an entry
/// @param score what matched, by weight of the whole question; only comparable within one result
/// @param verbatim whether the question sounds like one of the ways to ask for the topic, from its
/// first letter to its last
/// @param coverage share, by weight, of the question's content words that the topic explains; 0 to
///     1
/// @param wording share, by weight, of the topic's best wording that the question explains; 0 to 1
public record Hit(
    String id,
    String title,
    String kind,
    double score,
    boolean verbatim,
    double coverage,
    double wording) {

  /// Whether the town has brought it, see [FaqEntry].
  public boolean isBrought() {
    return id.startsWith(FaqEntry.PREFIX);
  }

  /// What is asked for by name first, then by score.
  static final Comparator<Hit> BEST_FIRST =
      Comparator.comparing(Hit::verbatim).thenComparingDouble(Hit::score).reversed();
}
