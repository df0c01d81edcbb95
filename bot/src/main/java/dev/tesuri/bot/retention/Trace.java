package dev.tesuri.bot.retention;

import java.time.Instant;

/// That a conversation is there, without its words.
///
/// @param id of the conversation, by which residents name it
/// @param municipality id of the town
/// @param entries events of all kinds
public record Trace(String id, String municipality, Instant opened, Instant last, long entries) {}
