package dev.tesuri.knowledge.language;

/// A part of a text that was looked up in a language.
///
/// @param japanese whether it stays Japanese, because the language has no words for it
public record Piece(String text, boolean japanese) {}
