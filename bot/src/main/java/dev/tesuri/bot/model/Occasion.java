package dev.tesuri.bot.model;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// For whom a model works, and how long somebody waits for it: one turn of a conversation.
///
/// @param event the event that is being answered
/// @param until by [System#nanoTime]
/// @param waits whether anybody still waits; asked several times a second
public record Occasion(
    String municipality, String conversation, long event, long until, BooleanSupplier waits) {

  /// An occasion that begins now.
  public static Occasion of(
      String municipality, String conversation, long event, Duration time, BooleanSupplier waits) {
    return new Occasion(
        municipality, conversation, event, System.nanoTime() + time.toNanos(), waits);
  }

  /// How much time is left; may be negative.
  public Duration left() {
    return Duration.ofNanos(until - System.nanoTime());
  }
}
