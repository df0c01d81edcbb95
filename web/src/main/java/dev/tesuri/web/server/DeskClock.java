package dev.tesuri.web.server;

import dev.tesuri.bot.handover.DeskTimers;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets time work on the tickets, every few seconds, on one thread.
final class DeskClock {

  private static final Logger LOG = LoggerFactory.getLogger(DeskClock.class);
  private static final int SECONDS = 5;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("desk-clock").daemon().factory());

  private DeskClock() {}

  static DeskClock of(DeskTimers timers) {
    var clock = new DeskClock();
    var _ =
        clock.thread.scheduleWithFixedDelay(
            () -> sweep(timers), SECONDS, SECONDS, TimeUnit.SECONDS);
    return clock;
  }

  // The next time brings what failed this time.
  private static void sweep(DeskTimers timers) {
    try {
      timers.sweep();
    } catch (RuntimeException failed) {
      LOG.warn("tickets were not looked at", failed);
    }
  }

  void stop() {
    thread.shutdownNow();
  }
}
