package dev.tesuri.bot.guard;

/// A danger found in a resident's words, with the text to show before anything else.
public record Hazard(HazardKind kind, HazardText text) {}
