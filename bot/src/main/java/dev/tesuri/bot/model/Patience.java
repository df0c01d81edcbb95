package dev.tesuri.bot.model;

import java.time.Duration;

/// How long an answer is waited for.
///
/// @param first until its first piece
/// @param between from one piece to the next
/// @param whole until its end
public record Patience(Duration first, Duration between, Duration whole) {

  /// The same, but not longer than `left` in all.
  public Patience within(Duration left) {
    return new Patience(shorter(first, left), shorter(between, left), shorter(whole, left));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
