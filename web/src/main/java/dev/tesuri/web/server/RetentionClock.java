package dev.tesuri.web.server;

import dev.tesuri.admin.erasure.RecordedErasure;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has old conversations erased, a minute after the start and then every ten.
final class RetentionClock {

  private static final Logger LOG = LoggerFactory.getLogger(RetentionClock.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("retention-clock").daemon().factory());

  private RetentionClock() {}

  static RetentionClock of(RecordedErasure erasure) {
    var clock = new RetentionClock();
    var _ = clock.thread.scheduleWithFixedDelay(() -> sweep(erasure), 1, 10, TimeUnit.MINUTES);
    return clock;
  }

  // The next time brings what failed this time.
  private static void sweep(RecordedErasure erasure) {
    try {
      int erased = erasure.sweep();
      if (erased > 0) {
        LOG.info("{} conversations were old enough and are erased", erased);
      }
    } catch (RuntimeException failed) {
      LOG.warn("old conversations were not erased", failed);
    }
  }

  void stop() {
    thread.shutdownNow();
  }
}
