package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.text.Analyser;
import dev.tesuri.knowledge.text.JapaneseText;

/// All that is needed to read texts and questions, whatever they are about.
///
/// @param analyser for texts: gives what `text` would give, some of it from the build
/// @param weights of the kinds of evidence
record Language(
    JapaneseText text,
    Analyser analyser,
    SearchWords words,
    AskingWords asking,
    Synonyms synonyms,
    Weights weights) {

  static Language of(JapaneseText text, Analyser analyser, SearchWords words, Weights weights) {
    var asking = AskingWords.of(words.asking(), analyser);
    return new Language(
        text, analyser, words, asking, new Synonyms(words.vocabulary(), analyser, asking), weights);
  }
}
