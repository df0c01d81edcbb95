package dev.tesuri.bot.guard;

/// A matter that only somebody entitled may answer: neither the bot nor a supporter.
///
/// @param code its name in the file
/// @param refused what cannot be answered, and why
/// @param possible what can be done all the same
/// @param desk who answers it
/// @param person whether somebody of the town should know at once
public record Reserved(String code, String refused, String possible, String desk, boolean person) {}
