package dev.tesuri.bot.check;

/// A passage of an article that a model was given.
///
/// @param number from 1, by which the model cites it
public record Passage(int number, String heading, String text) {}
