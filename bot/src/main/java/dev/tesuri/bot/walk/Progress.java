package dev.tesuri.bot.walk;

/// 「7つのうち3つ目」. Counts only the procedure's own steps; those of a shared part belong to the
/// step that called it.
///
/// @param number from 1
/// @param of the steps walked so far and those still ahead on the main way
public record Progress(int number, int of) {}
