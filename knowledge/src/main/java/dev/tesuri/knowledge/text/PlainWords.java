package dev.tesuri.knowledge.text;

import java.util.List;

/// Office and loan words with what to say instead. A value.
public record PlainWords(List<Replacement> replacements) {

  public PlainWords {
    replacements = List.copyOf(replacements);
  }

  /// One word that a resident need not know.
  ///
  /// @param plain what to say instead; never empty
  public record Replacement(String word, String plain) {}
}
