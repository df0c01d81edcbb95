package dev.tesuri.web.limit;

import java.time.Duration;

/// Somebody sends more than their share. Nothing was stored.
public final class TooMany extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  public TooMany(Duration wait) {
    super("too many");
    this.wait = wait;
  }

  /// After this time the next is taken.
  public Duration until() {
    return wait;
  }
}
