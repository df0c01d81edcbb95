package dev.tesuri.web.limit;

import java.time.Duration;

/// So many at once, and as many again within a time.
///
/// @param most what may come at once
/// @param period in which as many become free again, evenly
public record Rate(int most, Duration period) {

  /// So many within a minute.
  public static Rate perMinute(int most) {
    return new Rate(most, Duration.ofMinutes(1));
  }
}
