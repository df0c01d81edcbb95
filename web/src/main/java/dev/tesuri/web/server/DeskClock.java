package dev.tesuri.web.server;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets time work on the tickets, every few seconds, on a thread of its own.
final class DeskClock {

  private static final Logger LOG = LoggerFactory.getLogger(DeskClock.class);
  private static final int SECONDS = 5;

  private final ScheduledExecutorService thread;

  private DeskClock(String name) {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
  }

  /// @param name of the thread
  static DeskClock of(String name, Runnable work) {
    var clock = new DeskClock(name);
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
      LOG.warn("{}: its work was not done", name, failed);
    }
  }

  void stop() {
    thread.shutdownNow();
  }
}
