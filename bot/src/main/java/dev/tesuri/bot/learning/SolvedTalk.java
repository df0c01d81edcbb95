package dev.tesuri.bot.learning;

/// What somebody asked, and what a person said until it was solved.
///
/// @param question of the resident, masked
/// @param answer of the supporter, masked; a line for each message
public record SolvedTalk(String question, String answer) {}
