package dev.tesuri.bot.model;

/// How often calls for a task ended in one way.
///
/// @param task code of [Task]
/// @param ending `done`, or the code of [Why]
/// @param tokens of all of them
/// @param millis of all of them
public record ModelUse(String task, String ending, long calls, long tokens, long millis) {}
