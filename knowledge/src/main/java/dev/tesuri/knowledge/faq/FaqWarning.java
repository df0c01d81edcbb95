package dev.tesuri.knowledge.faq;

/// Something about an entry that can be taken but should be looked at.
///
/// @param id of the entry
/// @param words what it is, and what to do
public record FaqWarning(String id, String words) {}
