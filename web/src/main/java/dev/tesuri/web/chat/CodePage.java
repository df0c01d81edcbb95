package dev.tesuri.web.chat;

/// The code with which the resident goes on elsewhere.
///
/// @param code in two groups; empty when there is none to be shown any more
/// @param until the last day on which it is good, in words
public record CodePage(Frame frame, String code, String until) {}
