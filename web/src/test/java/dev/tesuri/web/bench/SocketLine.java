package dev.tesuri.web.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// One resident's socket, spoken by one thread that waits for what it asked for.
final class SocketLine implements Door, AutoCloseable {

  private final Wire wire = new Wire();
  private final WebSocket socket;

  private SocketLine(HttpClient http, URI address, Talk talk) throws IOException {
    var opening =
        http.newWebSocketBuilder()
            .connectTimeout(HttpDoor.PATIENCE)
            .header("Cookie", "tesuri=" + talk.id() + "." + talk.token())
            .buildAsync(address, wire);
    socket = HttpDoor.await(opening);
  }

  /// Opens the socket and has it send all events so far.
  static SocketLine open(HttpClient http, URI address, Talk talk) throws IOException {
    var line = new SocketLine(http, address, talk);
    line.ask(Map.of("type", "hello", "after", 0), frame -> isOfType(frame, "events"));
    return line;
  }

  /// There and back, without anything done.
  void echo() throws IOException {
    ask(Map.of("type", "ping"), frame -> isOfType(frame, "pong"));
  }

  @Override
  public long say(Talk talk, String clientId, String text) throws IOException {
    return ask(saying(clientId, text), frame -> isOfType(frame, "ack")).get("seq").asLong();
  }

  /// Sends words and waits for the frame with what the bot answered.
  void sayAndHear(String clientId, String text) throws IOException {
    ask(saying(clientId, text), new Reply());
  }

  private static Map<String, String> saying(String clientId, String text) {
    return Map.of("type", "say", "clientId", clientId, "text", text);
  }

  private static boolean isOfType(JsonNode frame, String type) {
    return frame.path("type").asText().equals(type);
  }

  private JsonNode ask(Map<String, ?> frame, Answer wanted) throws IOException {
    var answer = wire.expect(wanted);
    HttpDoor.await(socket.sendText(HttpDoor.write(frame), true));
    return HttpDoor.await(answer);
  }

  @Override
  public void close() {
    socket.abort();
  }

  /// Whether a frame is the one that is waited for.
  private interface Answer {
    boolean is(JsonNode frame);
  }

  /// What the bot says after the acknowledgement. Events of earlier words may still come in before.
  private static final class Reply implements Answer {

    private long acknowledged = Long.MAX_VALUE;

    @Override
    public boolean is(JsonNode frame) {
      if (isOfType(frame, "ack")) {
        acknowledged = frame.path("seq").asLong();
      }
      JsonNode last = frame.path("events").path(frame.path("events").size() - 1);
      return last.path("by").asText().equals("bot") && last.path("seq").asLong() > acknowledged;
    }
  }

  private record Expected(Answer answer, CompletableFuture<JsonNode> frame) {}

  /// Puts pieces together to frames, and hands over the one that is waited for.
  private static final class Wire implements WebSocket.Listener {

    private final StringBuilder pieces = new StringBuilder();
    private volatile @Nullable Expected expected;
    private volatile @Nullable IOException end;

    CompletableFuture<JsonNode> expect(Answer answer) throws IOException {
      var waiting = new Expected(answer, new CompletableFuture<>());
      expected = waiting;
      var ended = end;
      if (ended != null) {
        throw ended;
      }
      return waiting.frame();
    }

    @Override
    @SuppressWarnings("NullAway") // the library wants null for "done with it"
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      pieces.append(data);
      if (last) {
        take(pieces.toString());
        pieces.setLength(0);
      }
      socket.request(1);
      return null;
    }

    private void take(String text) {
      try {
        JsonNode frame = HttpDoor.read(text);
        if (isOfType(frame, "error")) {
          throw new IOException(text);
        }
        var waiting = expected;
        if (waiting != null && waiting.answer().is(frame)) {
          waiting.frame().complete(frame);
        }
      } catch (IOException refused) {
        fail(refused);
      }
    }

    @Override
    @SuppressWarnings("NullAway") // the same
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      finish(new IOException("closed: " + status + " " + reason));
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      finish(new IOException(error));
    }

    private void finish(IOException reason) {
      end = reason;
      fail(reason);
    }

    private void fail(IOException reason) {
      var waiting = expected;
      if (waiting != null) {
        waiting.frame().completeExceptionally(reason);
      }
    }
  }
}
