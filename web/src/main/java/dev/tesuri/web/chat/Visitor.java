package dev.tesuri.web.chat;

import java.util.Optional;

/// The resident behind a browser: the conversation and the token that opens it.
public record Visitor(String conversation, String token) {

  /// As the cookie carries it.
  String written() {
    return conversation + "." + token;
  }

  static Optional<Visitor> parse(String cookie) {
    int dot = cookie.indexOf('.');
    return dot < 1
        ? Optional.empty()
        : Optional.of(new Visitor(cookie.substring(0, dot), cookie.substring(dot + 1)));
  }
}
