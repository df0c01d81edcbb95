package dev.tesuri.knowledge.store;

import java.time.Duration;
import java.util.List;

/// A platform thread that serves a line until it is closed and empty. SQLite's calls are native: on
/// a virtual thread they would hold up the others that share its carrier.
final class SqliteThread {
  private final Thread thread;

  /// How a thread deals with the jobs it took. Jobs it does not announce are lost when it throws.
  interface Service {
    void serve(List<Job<?>> jobs) throws Exception;
  }

  /// @param most how many jobs are taken at once
  SqliteThread(String name, Line line, int most, Service service) {
    thread = Thread.ofPlatform().daemon().name(name).start(() -> serveAll(line, most, service));
  }

  private static void serveAll(Line line, int most, Service service) {
    for (var jobs = line.next(most); !jobs.isEmpty(); jobs = line.next(most)) {
      serve(jobs, service);
    }
  }

  private static void serve(List<Job<?>> jobs, Service service) {
    try {
      service.serve(jobs);
    } catch (Throwable e) {
      // Whatever it was, nobody may wait for ever, and the next in line may have more luck.
      jobs.forEach(job -> job.lose(e));
    }
  }

  /// Waits for the thread's end, even when interrupted.
  ///
  /// @return whether it ended in time
  boolean ended(Duration patience) {
    var until = System.nanoTime() + patience.toNanos();
    var interrupted = false;
    while (thread.isAlive() && System.nanoTime() - until < 0) {
      try {
        thread.join(Duration.ofNanos(until - System.nanoTime()));
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }
}
