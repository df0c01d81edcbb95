package dev.tesuri.bot.guard;

/// Whom to telephone.
///
/// @param label who answers
/// @param number as printed, for example #9110
/// @param hours when somebody answers, in words
public record Call(String label, String number, String hours) {}
