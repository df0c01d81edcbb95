package dev.tesuri.web.chat;

/// The form that takes a code from elsewhere.
///
/// @param fault what is to be corrected; empty at first
/// @param token from the address that a picture led to; empty when the code is typed
public record ResumePage(Frame frame, String fault, String token) {}
