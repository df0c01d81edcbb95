package dev.tesuri.web.chat;

/// The ways to come to the program.
///
/// @param web on a device of one's own
/// @param kiosk on a device in a hall
public record Doors(Door web, Door kiosk) {

  /// The door to which a path belongs.
  ///
  /// @param path with or without the first stroke
  public Door of(String path) {
    String below = path.startsWith("/") ? path.substring(1) : path;
    return below.equals("kiosk") || below.startsWith("kiosk/") ? kiosk : web;
  }
}
