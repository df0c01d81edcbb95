package dev.tesuri.web.bench;

import java.util.Collection;
import java.util.List;

/// Times of the same thing done many times, in nanoseconds.
final class Percentiles {

  private final List<Long> sorted;

  private Percentiles(List<Long> sorted) {
    this.sorted = sorted;
  }

  static Percentiles of(Collection<Long> nanos) {
    return new Percentiles(nanos.stream().sorted().toList());
  }

  int count() {
    return sorted.size();
  }

  /// The smallest time that at least this share of all did not exceed; 0 when there are none.
  ///
  /// @param percent 1 to 100
  long at(int percent) {
    if (sorted.isEmpty()) {
      return 0;
    }
    int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return sorted.get(Math.clamp(rank - 1, 0, sorted.size() - 1));
  }

  static long median(Collection<Long> values) {
    return of(values).at(50);
  }
}
