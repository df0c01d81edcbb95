package dev.tesuri.admin.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts tries by a key within a window that begins with the first. Thread-safe.
final class Tries {

  private static final int MOST_KEYS = 100_000;

  private final int most;
  private final Cache<String, AtomicInteger> counts;

  Tries(int most, Duration window, Ticker ticker) {
    this.most = most;
    counts =
        Caffeine.newBuilder()
            .ticker(ticker)
            .expireAfterWrite(window)
            .maximumSize(MOST_KEYS)
            .build();
  }

  /// Counts a try and tells whether it may be made. It is counted before it is made: of many at
  /// once no more than the allowed get through.
  boolean mayTry(String key) {
    return counts.get(key, _ -> new AtomicInteger()).incrementAndGet() <= most;
  }

  /// Takes back one try, which was a good one.
  void takeBack(String key) {
    var count = counts.getIfPresent(key);
    if (count != null) {
      count.decrementAndGet();
    }
  }

  /// Forgets all tries of the key.
  void forget(String key) {
    counts.invalidate(key);
  }
}
