package dev.tesuri.bot.kiosk;

import java.time.Duration;

/// How long a kiosk waits for somebody who does nothing, before it takes them to have gone.
///
/// @param usual until it asks whether they go on
/// @param patient the same while somebody talks with them, or can be expected to come
/// @param count from the question to the end
/// @param slack that the server adds, so that the screen is always the first to end
public record Idle(Duration usual, Duration patient, Duration count, Duration slack) {

  public static final Idle USUAL =
      new Idle(
          Duration.ofSeconds(60),
          Duration.ofMinutes(5),
          Duration.ofSeconds(30),
          Duration.ofSeconds(30));

  /// From the last sign of life to the end on the screen.
  public Duration onScreen(boolean expectant) {
    return (expectant ? patient : usual).plus(count);
  }

  /// From the last sign of life to the end on the server.
  Duration onServer(boolean expectant) {
    return onScreen(expectant).plus(slack);
  }
}
