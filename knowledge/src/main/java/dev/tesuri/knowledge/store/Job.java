package dev.tesuri.knowledge.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;

/// A work on its way from its caller to a thread of the database and back.
///
/// Either a thread takes it or its caller withdraws it, never both; from then on the caller waits
/// for the outcome, however long it takes.
final class Job<T> {
  private final Work<T> work;
  private final boolean aside;
  private final CompletableFuture<T> outcome = new CompletableFuture<>();
  private final AtomicBoolean decided = new AtomicBoolean();
  // Used by the one thread that took the job.
  private Runnable announcement = () -> {};

  private Job(Work<T> work, boolean aside) {
    this.work = work;
    this.aside = aside;
  }

  /// A work for a transaction.
  static <T> Job<T> of(Work<T> work) {
    return new Job<>(work, false);
  }

  /// A work that runs outside every transaction.
  static <T> Job<T> aside(Work<T> work) {
    return new Job<>(work, true);
  }

  boolean aside() {
    return aside;
  }

  /// Whether the calling thread may go on with the job.
  boolean take() {
    return decided.compareAndSet(false, true);
  }

  /// Runs the work and keeps its outcome back until [#announce].
  ///
  /// @return whether the work returned rather than threw
  boolean perform(Handle handle) {
    try {
      var result = StatementWatch.over(handle, work);
      announcement = () -> outcome.complete(result);
      return true;
    } catch (Throwable e) {
      // An error too is the caller's: the database's thread serves others after it.
      announcement = () -> outcome.completeExceptionally(Outage.named(e));
      return false;
    }
  }

  void announce() {
    announcement.run();
  }

  /// Tells the caller that the work is lost, whatever it did. Does nothing after [#announce].
  void lose(Throwable reason) {
    outcome.completeExceptionally(
        new DatabaseUnavailable("The transaction failed; it is not acknowledged.", reason));
  }

  /// Waits for the outcome.
  ///
  /// @param patience how long the job may wait to be taken
  /// @throws DatabaseUnavailable when nobody took it; then it has not run and never will
  T await(Duration patience) {
    try {
      return outcome.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw rethrown();
    } catch (TimeoutException e) {
      return withdrawOrWait("The database is too busy; the work was not begun.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return withdrawOrWait("Interrupted before the work was begun.");
    }
  }

  private T withdrawOrWait(String reason) {
    if (take()) {
      throw new DatabaseUnavailable(reason);
    }
    try {
      // Not interruptible: rows may be on their way to the disk.
      return outcome.join();
    } catch (RuntimeException e) {
      throw rethrown();
    }
  }

  private RuntimeException rethrown() {
    return switch (outcome.exceptionNow()) {
      case RuntimeException failure -> failure;
      case Error error -> throw error;
      case Throwable checked -> new IllegalStateException(checked);
    };
  }
}
