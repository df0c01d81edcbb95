package dev.tesuri.bot.model;

import java.time.Instant;

/// One call of the model, without any text.
///
/// @param prompt name of the prompt text with its version
/// @param ending `done`, or the code of [Why]
/// @param note what came of it, in codes
record ModelCall(
    String id,
    Occasion occasion,
    Task task,
    String model,
    String prompt,
    Instant at,
    long millis,
    Tokens tokens,
    String ending,
    String note) {}
