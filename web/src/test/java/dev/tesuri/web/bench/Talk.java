package dev.tesuri.web.bench;

/// A conversation, with the token that opens it.
record Talk(String id, String token) {}
