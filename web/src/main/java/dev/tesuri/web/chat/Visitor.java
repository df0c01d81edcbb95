package dev.tesuri.web.chat;

import java.util.Optional;

/// The resident behind a browser: the conversation and the token that opens it.
///
/// @param device the token of the kiosk that they stand at; empty for a device of their own
public record Visitor(String conversation, String token, String device) {

  public Visitor(String conversation, String token) {
    this(conversation, token, "");
  }

  /// As the cookie carries it.
  public String written() {
    return conversation + "." + token;
  }

  /// Whom a cookie of this value carries.
  public static Optional<Visitor> parse(String cookie) {
    int dot = cookie.indexOf('.');
    return dot < 1
        ? Optional.empty()
        : Optional.of(new Visitor(cookie.substring(0, dot), cookie.substring(dot + 1)));
  }

  /// The same at a kiosk.
  public Visitor at(String kiosk) {
    return new Visitor(conversation, token, kiosk);
  }
}
