package dev.tesuri.knowledge.text;

/// A content word in its dictionary form.
///
/// @param text the spelling, normalised: 忘れた and 忘れます both give 忘れる
/// @param reading in hiragana as it is written (かーど for カード); equal to `text` where no
/// reading is known
/// @param inflected whether the word changes its end in a sentence (verbs, adjectives)
public record Word(String text, String reading, boolean inflected) {}
