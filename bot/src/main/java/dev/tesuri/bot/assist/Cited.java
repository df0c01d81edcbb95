package dev.tesuri.bot.assist;

/// A sentence of a model with the passage that it rests on.
///
/// @param passage number of the passage; 0 where none was named
record Cited(int passage, String text) {}
