package dev.tesuri.web.chat;

/// Asks whether the conversation is really to be erased, or says that it is.
///
/// @param number of the conversation, by which the desk can erase it too; empty once it is gone
public record ErasurePage(Frame frame, String number) {}
