package dev.tesuri.knowledge.text;

import java.util.List;

/// What one look at a text gives: its content words and how the whole of it is read.
///
/// @param words in order, with repetitions; compounds in their parts
/// @param reading in hiragana; what has no known reading stays as it is
public record Analysis(List<Word> words, String reading) {}
