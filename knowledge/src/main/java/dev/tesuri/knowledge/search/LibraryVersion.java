package dev.tesuri.knowledge.search;

/// Names one published snapshot: a hash of all it holds. Caches carry it in their keys.
public record LibraryVersion(String value) {}
