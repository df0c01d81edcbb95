package dev.tesuri.knowledge.search;

/// How much each kind of evidence counts against a word that is spelled in the title, which counts
/// 1. A measuring program sets one of them to 0 to see what it is worth.
///
/// @param sound a word by its reading
/// @param grams threes of kana of the whole text
/// @param wordings the best single wording, by its words
/// @param wordingGrams the best single wording, by threes of kana
/// @param explained share of the best wording that the question explains
/// @param slips a word that is one slip away from a known one
/// @param kana whether hiragana is cut by the words of the texts, not by the dictionary
public record Weights(
    double sound,
    double grams,
    double wordings,
    double wordingGrams,
    double explained,
    double slips,
    boolean kana) {

  /// As they were measured to be best, see `docs/quality.md`.
  public static final Weights MEASURED = new Weights(0.9, 0.1, 0.8, 0.2, 0.4, 0.7, true);
}
