package dev.tesuri.admin.desk;

import dev.tesuri.bot.handover.Marks.Mark;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells one open page that something has changed: at once, and then five times a second at most,
/// however often it is rung. A slow reader keeps nobody else waiting. Thread-safe.
final class Bell {

  private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final String CHANGED = "{\"type\":\"changed\"}";
  private static final String TYPING = "{\"type\":\"typing\"}";

  private final Session session;
  private final Semaphore rung = new Semaphore(0);
  private final AtomicBoolean changed = new AtomicBoolean();
  private final AtomicBoolean writes = new AtomicBoolean();
  private final AtomicLong seen = new AtomicLong();
  private volatile boolean ended;

  Bell(Session session) {
    this.session = session;
    Thread.ofVirtual().name("tesuri-desk-bell").start(this::run);
  }

  void ring() {
    changed.set(true);
    rung.release();
  }

  /// Passes on a sign of the resident.
  void pass(Mark mark) {
    switch (mark) {
      case Mark.ResidentWrites() -> writes.set(true);
      case Mark.Seen(var seq) -> seen.set(seq);
      case Mark.SupporterWrites() -> {
        return;
      }
    }
    rung.release();
  }

  void end() {
    ended = true;
    rung.release();
  }

  private void send() throws IOException {
    var remote = session.getBasicRemote();
    if (changed.getAndSet(false)) {
      remote.sendText(CHANGED);
    }
    if (writes.getAndSet(false)) {
      remote.sendText(TYPING);
    }
    long seq = seen.getAndSet(0);
    if (seq > 0) {
      remote.sendText("{\"type\":\"seen\",\"seq\":" + seq + "}");
    }
  }

  private void run() {
    try {
      rung.acquire();
      while (!ended) {
        rung.drainPermits();
        send();
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
