package dev.tesuri.web.server;

import dev.tesuri.web.metrics.Measure;
import dev.tesuri.web.metrics.Meters;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Which requests are under way, and how long each took. Thread-safe.
final class OpenRequests implements Filter {

  private static final HeaderName PARENT = HeaderNames.create("traceparent");

  private final Meters meters;
  private final RequestTrace trace;
  // One party is the server itself: without it the phase would pass with the first request.
  private final Phaser open = new Phaser(1);

  OpenRequests(Meters meters, RequestTrace trace) {
    this.meters = meters;
    this.trace = trace;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    open.register();
    long begin = System.nanoTime();
    try {
      RequestTrace.within(trace.of(request.headers().first(PARENT).orElse("")), chain::proceed);
    } finally {
      open.arriveAndDeregister();
      meters.took(
          Measure.RESPONSES,
          response.status().code() / 100 + "xx",
          Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  /// Waits until none is under way, no longer than this.
  ///
  /// @return how many are left
  int awaitNone(Duration most) throws InterruptedException {
    int phase = open.arrive();
    try {
      open.awaitAdvanceInterruptibly(phase, most.toMillis(), TimeUnit.MILLISECONDS);
      return 0;
    } catch (TimeoutException left) {
      return open.getUnarrivedParties();
    }
  }
}
