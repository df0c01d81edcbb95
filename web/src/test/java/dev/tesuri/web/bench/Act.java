package dev.tesuri.web.bench;

/// Something whose time is taken.
interface Act {

  /// Does it once.
  ///
  /// @param i how often it was done before
  void once(int i) throws Exception;

  /// Does it once and takes the time.
  ///
  /// @return how long it took, in nanoseconds
  default long timed(int i) {
    long begin = System.nanoTime();
    try {
      once(i);
    } catch (Exception failed) {
      throw new IllegalStateException("A call failed; its time would mean nothing.", failed);
    }
    return System.nanoTime() - begin;
  }
}
