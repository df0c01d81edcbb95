package dev.tesuri.admin.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands until it is moved.
public final class TestClock implements InstantSource {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T03:00:00Z"));

  @Override
  public Instant instant() {
    return now.get();
  }

  /// Nanoseconds for what counts by a ticker.
  public long nanos() {
    return Duration.between(Instant.EPOCH, now.get()).toNanos();
  }

  public void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }
}
