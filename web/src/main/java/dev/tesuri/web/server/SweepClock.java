package dev.tesuri.web.server;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets time do its work, every few seconds, on a thread of its own.
final class SweepClock {

  private static final Logger LOG = LoggerFactory.getLogger(SweepClock.class);
  private static final int SECONDS = 5;

  private final ScheduledExecutorService thread;

  private SweepClock(String name) {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
  }

  /// @param name of the thread
  static SweepClock of(String name, Runnable work) {
    var clock = new SweepClock(name);
    var _ =
        clock.thread.scheduleWithFixedDelay(
            () -> sweep(name, work), SECONDS, SECONDS, TimeUnit.SECONDS);
    return clock;
  }

  // The next time brings what failed this time.
  private static void sweep(String name, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.warn("{}: failed, and is tried again", name, failed);
    }
  }

  void stop() {
    thread.shutdownNow();
  }
}
