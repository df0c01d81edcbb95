package dev.tesuri.admin.desk;

import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells one open page that something has changed: at once, and then twice a second at most,
/// however often it is rung. A slow reader keeps nobody else waiting. Thread-safe.
final class Bell {

  private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final String CHANGED = "{\"type\":\"changed\"}";

  private final Session session;
  private final Semaphore rung = new Semaphore(0);
  private volatile boolean ended;

  Bell(Session session) {
    this.session = session;
    Thread.ofVirtual().name("tesuri-desk-bell").start(this::run);
  }

  void ring() {
    rung.release();
  }

  void end() {
    ended = true;
    rung.release();
  }

  private void run() {
    try {
      rung.acquire();
      while (!ended) {
        rung.drainPermits();
        session.getBasicRemote().sendText(CHANGED);
        Thread.sleep(PAUSE);
        rung.acquire();
      }
    } catch (IOException | IllegalStateException gone) {
      LOG.debug("desk socket {} is gone", session.getId(), gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
