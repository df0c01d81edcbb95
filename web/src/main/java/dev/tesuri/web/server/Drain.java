package dev.tesuri.web.server;

import io.helidon.common.Weight;
import io.helidon.common.Weighted;
import io.helidon.spi.HelidonShutdownHandler;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends the server with what is under way finished, before the platform stops it: that would cut
/// requests off. Open sockets end then; their pages come back by themselves.
@Weight(Weighted.DEFAULT_WEIGHT + 1000)
final class Drain implements HelidonShutdownHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

  private final Health health;
  private final OpenRequests requests;
  private final DrainSettings settings;

  Drain(Health health, OpenRequests requests, DrainSettings settings) {
    this.health = health;
    this.requests = requests;
    this.settings = settings;
  }

  @Override
  public void shutdown() {
    health.leave();
    try {
      // Nothing ends it early: it is the time that a balancer needs.
      boolean _ = new CountDownLatch(1).await(settings.notice().toMillis(), TimeUnit.MILLISECONDS);
      int left = requests.awaitNone(settings.patience());
      LOG.info("The server ends; requests that are cut off: {}", left);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
