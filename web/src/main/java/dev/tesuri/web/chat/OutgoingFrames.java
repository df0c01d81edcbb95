package dev.tesuri.web.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tesuri.web.api.Json;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The frames that wait to be sent on one socket, with the one thread that sends them. A reader
/// that is too slow loses the socket and resumes by sequence; nobody else waits for it.
/// Thread-safe.
final class OutgoingFrames {

  private static final Logger LOG = LoggerFactory.getLogger(OutgoingFrames.class);
  private static final int MOST_WAITING = 256;
  private static final int MOST_CHARACTERS = 1024 * 1024;
  private static final String END = "";
  private static final String REFUSED = "-";

  private final Session session;
  private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicInteger characters = new AtomicInteger();

  OutgoingFrames(Session session) {
    this.session = session;
    Thread.ofVirtual().name("tesuri-socket-writer").start(this::write);
  }

  void send(ObjectNode frame) {
    String written = Json.write(frame);
    if (characters.addAndGet(written.length()) > MOST_CHARACTERS || !waiting.offer(written)) {
      Thread.ofVirtual().start(this::giveUp);
    }
  }

  /// Closes the socket after what waits, since its other end does not listen.
  void refuse() {
    if (!waiting.offer(REFUSED)) {
      Thread.ofVirtual().start(this::giveUp);
    }
  }

  void end() {
    waiting.clear();
    waiting.offer(END);
  }

  private void write() {
    try {
      for (String frame = waiting.take(); !frame.equals(END); frame = waiting.take()) {
        if (frame.equals(REFUSED)) {
          close(CloseCodes.VIOLATED_POLICY, "too many messages");
          return;
        }
        session.getBasicRemote().sendText(frame);
        characters.addAndGet(-frame.length());
      }
    } catch (IOException | IllegalStateException gone) {
      LOG.debug("socket {} is gone", session.getId(), gone);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  // On a thread of its own: closing blocks as long as the reader does not read.
  private void giveUp() {
    close(CloseCodes.TRY_AGAIN_LATER, "reads too slowly");
  }

  private void close(CloseCodes code, String reason) {
    try {
      session.close(new CloseReason(code, reason));
    } catch (IOException | IllegalStateException gone) {
      LOG.debug("socket {} is gone", session.getId(), gone);
    } finally {
      end();
    }
  }
}
