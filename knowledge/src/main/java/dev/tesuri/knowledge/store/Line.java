package dev.tesuri.knowledge.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/// The jobs that wait for a thread of the database, first come first served.
final class Line {
  private final int room;
  private final Queue<Job<?>> waiting = new ArrayDeque<>();
  private boolean closed;

  /// @param room how many may wait
  Line(int room) {
    this.room = room;
  }

  /// @throws DatabaseUnavailable when the line is full or closed
  synchronized void add(Job<?> job) {
    if (closed) {
      throw new DatabaseUnavailable("The database is closed.");
    }
    if (waiting.size() >= room) {
      throw new DatabaseUnavailable("%d works wait for the database already.".formatted(room));
    }
    waiting.add(job);
    notify();
  }

  /// Takes the jobs at the head, and waits while there are none. Jobs withdrawn by their callers
  /// fall out.
  ///
  /// @param most how many are taken at once
  /// @return none once the line is closed and empty
  synchronized List<Job<?>> next(int most) {
    var taken = new ArrayList<Job<?>>();
    while (taken.isEmpty() && !(closed && waiting.isEmpty())) {
      waitForJobs();
      while (taken.size() < most && !waiting.isEmpty()) {
        var job = waiting.remove();
        if (job.take()) {
          taken.add(job);
        }
      }
    }
    return taken;
  }

  private synchronized void waitForJobs() {
    while (waiting.isEmpty() && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        // Only a work can have interrupted its own thread, and it is over; close() ends the wait.
      }
    }
  }

  /// Lets nobody join any more; those who wait are still served.
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  synchronized int length() {
    return waiting.size();
  }
}
