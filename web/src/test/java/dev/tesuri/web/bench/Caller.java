package dev.tesuri.web.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// A resident whose page is open: says when the place in the queue came, and when words of a person
/// came. Times are of [System#nanoTime]. Thread-safe.
final class Caller implements WebSocket.Listener, AutoCloseable {

  /// From one sign of life of a page to the next.
  static final Duration PAGE_PINGS = Duration.ofSeconds(25);

  private final StringBuilder pieces = new StringBuilder();
  private final CompletableFuture<Long> placed = new CompletableFuture<>();
  private final Map<String, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
  private final AtomicLong faults;
  private final WebSocket socket;
  private volatile boolean leaving;
  private int sent;

  /// Opens the page of a conversation.
  ///
  /// @param faults grows with every error and every end that was not asked for
  Caller(HttpDoor http, Talk talk, AtomicLong faults) throws IOException {
    this.faults = faults;
    socket = http.listen(talk, this);
    send(Map.of("type", "hello", "after", 0));
  }

  /// Wishes for a person.
  void call() throws IOException {
    send(Map.of("type", "person", "clientId", "c" + ++sent));
  }

  /// Says words, without waiting for anything.
  void say(String words) throws IOException {
    send(Map.of("type", "say", "clientId", "c" + ++sent, "text", words));
  }

  /// When the place in the queue was first told.
  CompletableFuture<Long> placed() {
    return placed;
  }

  /// When an event with exactly these words came in; to be asked before they are sent.
  CompletableFuture<Long> hears(String words) {
    return awaited.computeIfAbsent(words, _ -> new CompletableFuture<>());
  }

  /// The sign of life that a page gives; see [#PAGE_PINGS].
  void ping() throws IOException {
    send(Map.of("type", "ping"));
  }

  private synchronized void send(Map<String, ?> frame) throws IOException {
    HttpDoor.await(socket.sendText(HttpDoor.write(frame), true));
  }

  @Override
  @SuppressWarnings("NullAway") // the library wants null for "done with it"
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    pieces.append(data);
    if (last) {
      take(pieces.toString());
      pieces.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void take(String text) {
    long now = System.nanoTime();
    try {
      JsonNode frame = HttpDoor.read(text);
      switch (frame.path("type").asText()) {
        case "desk" -> {
          if (frame.path("place").asInt() > 0) {
            placed.complete(now);
          }
        }
        case "events" -> frame.path("events").forEach(event -> heard(event, now));
        case "error" -> fault(text);
        default -> {}
      }
    } catch (IOException bad) {
      fault(bad.toString());
    }
  }

  private void heard(JsonNode event, long now) {
    var waiting = awaited.get(event.path("text").asText());
    if (waiting != null) {
      waiting.complete(now);
    }
  }

  private void fault(String what) {
    if (faults.incrementAndGet() <= 3) {
      System.out.println("fault of a resident's page: " + what);
    }
  }

  @Override
  @SuppressWarnings("NullAway") // the same
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    if (!leaving) {
      fault("closed: " + status + " " + reason);
    }
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    if (!leaving) {
      fault(error.toString());
    }
  }

  @Override
  public void close() {
    leaving = true;
    socket.abort();
  }
}
