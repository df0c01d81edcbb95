package dev.tesuri.knowledge.content;

/// One answer a person can give to a step.
///
/// @param label the words on the button; they say the result (できました, カードがない)
public record Choice(String label, Target to) {}
