package dev.tesuri.web.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A resident's socket, with the frames that came.
final class SocketLine implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 20;

  private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final WebSocket socket;

  private SocketLine(WebSocket.Builder builder, URI address) {
    socket = builder.buildAsync(address, new Listener()).join();
  }

  /// Opens a socket with these headers; fails as the handshake does.
  static SocketLine open(URI server, String... headers) {
    return at(server.resolve("/ws/chat"), headers);
  }

  /// The same at another address, with its query.
  static SocketLine at(URI address, String... headers) {
    var builder = Resident.CLIENT.newWebSocketBuilder();
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    return new SocketLine(builder, URI.create(address.toString().replaceFirst("http", "ws")));
  }

  SocketLine send(String frame) {
    socket.sendText(frame, true).join();
    return this;
  }

  SocketLine hello(long after) {
    return send("{\"type\":\"hello\",\"after\":" + after + "}");
  }

  SocketLine say(String clientId, String text) {
    return send("{\"type\":\"say\",\"clientId\":\"%s\",\"text\":\"%s\"}".formatted(clientId, text));
  }

  void sendInPieces(String piece, int pieces) {
    for (int i = 1; i <= pieces; i++) {
      socket.sendText(piece, i == pieces).join();
    }
  }

  void sendBytes(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  /// The next frame.
  JsonNode next() {
    try {
      JsonNode frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (frame == null) {
        throw new AssertionError("no frame came; closed: " + closed.getNow(0));
      }
      return frame;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", ended);
    }
  }

  /// The next frame of this type; others are passed over.
  JsonNode next(String type) {
    JsonNode frame = next();
    while (!frame.path("type").asText().equals(type)) {
      frame = next();
    }
    return frame;
  }

  /// All events that come, until this many came.
  List<JsonNode> events(int many) {
    List<JsonNode> events = new ArrayList<>();
    while (events.size() < many) {
      next("events").path("events").forEach(events::add);
    }
    return events;
  }

  /// What was sent before a ping is answered before its pong, save for events.
  List<JsonNode> untilPong() {
    send("{\"type\":\"ping\"}");
    List<JsonNode> before = new ArrayList<>();
    for (JsonNode frame = next(); !frame.path("type").asText().equals("pong"); frame = next()) {
      before.add(frame);
    }
    return before;
  }

  /// The code with which the server closed.
  int closeCode() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  boolean isOpen() {
    return !closed.isDone();
  }

  /// Goes away without a word.
  void vanish() {
    socket.abort();
  }

  @Override
  public void close() {
    // The server may be closing it at this very moment.
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(_ -> socket).join();
    socket.abort();
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder gathered = new StringBuilder();

    @Override
    @SuppressWarnings("NullAway") // the library wants null for "done with it"
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      gathered.append(data);
      if (last) {
        frames.add(parsed(gathered.toString()));
        gathered.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    @SuppressWarnings("NullAway")
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable thrown) {
      closed.completeExceptionally(thrown);
    }

    private static JsonNode parsed(String frame) {
      try {
        return ApiClient.JSON.readTree(frame);
      } catch (JsonProcessingException malformed) {
        throw new AssertionError(frame, malformed);
      }
    }
  }
}
