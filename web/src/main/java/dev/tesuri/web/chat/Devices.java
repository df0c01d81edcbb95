package dev.tesuri.web.chat;

import org.jspecify.annotations.Nullable;

/// What kind of device a browser runs on; nothing finer is looked at or kept.
final class Devices {

  private Devices() {}

  /// `iphone`, `android`, `pc`, or empty.
  static String of(@Nullable String userAgent) {
    String agent = userAgent == null ? "" : userAgent;
    if (agent.contains("iPhone") || agent.contains("iPad")) {
      return "iphone";
    }
    if (agent.contains("Android")) {
      return "android";
    }
    return agent.contains("Windows") || agent.contains("Macintosh") || agent.contains("X11")
        ? "pc"
        : "";
  }
}
