package dev.tesuri.bot.model;

import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/// A model that is left in peace: not too many calls at once, a second try only while nothing has
/// come, and a rest after many faults. Thread-safe.
public final class SteadyModel implements LanguageModel {

  private static final int FAULTS = 5;
  private static final int OF_CALLS = 10;

  private final LanguageModel model;
  private final Semaphore places;
  private final CircuitBreaker<Completion> breaker;

  /// @param atOnce calls at the same time
  /// @param rest how long it is not called after five faults in ten calls
  public SteadyModel(LanguageModel model, int atOnce, Duration rest) {
    this.model = model;
    places = new Semaphore(atOnce);
    breaker =
        CircuitBreaker.<Completion>builder()
            .withFailureThreshold(FAULTS, OF_CALLS)
            .withSuccessThreshold(1)
            .withDelay(rest)
            .build();
  }

  @Override
  public String name() {
    return model.name();
  }

  /// Whether it is called at all just now.
  public boolean isResting() {
    return breaker.isOpen();
  }

  @Override
  public Completion complete(Prompt prompt, Patience patience, Reader reader) {
    if (!places.tryAcquire()) {
      return new Completion.Failed(Why.CROWDED, "", Tokens.NONE);
    }
    try {
      if (!breaker.tryAcquirePermit()) {
        return new Completion.Failed(Why.RESTING, "", Tokens.NONE);
      }
      return counted(tried(prompt, patience, reader));
    } finally {
      places.release();
    }
  }

  private Completion counted(Completion completion) {
    // An answer that nobody waited for does not show that the model is well again.
    boolean unproved = breaker.isHalfOpen();
    if (completion instanceof Completion.Failed(var why, _, _) && (why.isFault() || unproved)) {
      breaker.recordFailure();
    } else {
      breaker.recordSuccess();
    }
    return completion;
  }

  private Completion tried(Prompt prompt, Patience patience, Reader reader) {
    long start = System.nanoTime();
    Completion first = model.complete(prompt, patience, reader);
    boolean again =
        first instanceof Completion.Failed(var why, var text, _)
            && why.mayPass()
            && text.isEmpty()
            && reader.waits();
    if (!again) {
      return first;
    }
    Duration left = patience.whole().minusNanos(System.nanoTime() - start);
    return left.isPositive() ? model.complete(prompt, patience.within(left), reader) : first;
  }
}
