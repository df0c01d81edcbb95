package dev.tesuri.bot.handover;

/// A supporter's hold of a ticket, won by a claim. Every write names it; one whose fence is behind
/// is refused, however late it comes.
///
/// @param fence the fencing token
public record Hold(String ticket, String supporter, long fence) {}
