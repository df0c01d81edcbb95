package dev.tesuri.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/// A bucket of tokens for each key, filled at one rate. One that has long been full again is
/// forgotten; a new one is full. Thread-safe.
final class Buckets {

  private static final int MOST_KEYS = 100_000;

  private final Rate rate;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;

  Buckets(Rate rate, Ticker ticker) {
    this.rate = rate;
    time = new Nanos(ticker);
    buckets =
        Caffeine.newBuilder()
            .ticker(ticker)
            .expireAfterAccess(rate.period().multipliedBy(2))
            .maximumSize(MOST_KEYS)
            .build();
  }

  /// Takes a token. Empty when there was one; else how long it takes until there is.
  Optional<Duration> take(String key) {
    var probe = bucket(key).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /// Gives back what was taken.
  void giveBack(String key) {
    bucket(key).addTokens(1);
  }

  private Bucket bucket(String key) {
    return buckets.get(
        key,
        _ ->
            Bucket.builder()
                .addLimit(
                    limit -> limit.capacity(rate.most()).refillGreedy(rate.most(), rate.period()))
                .withCustomTimePrecision(time)
                .build());
  }

  private record Nanos(Ticker ticker) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return ticker.read();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
