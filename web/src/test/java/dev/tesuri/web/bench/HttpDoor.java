package dev.tesuri.web.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The JSON API of a server, as its residents' channels use it. Thread-safe.
final class HttpDoor implements Door, AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI base;
  private final HttpClient http;

  HttpDoor(URI base) {
    this.base = base;
    this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  Talk open() throws IOException {
    JsonNode opened = read(post("/api/v1/conversations", Map.of("channel", "api"), ""));
    return new Talk(opened.get("id").asText(), opened.get("token").asText());
  }

  void understand(String text) throws IOException {
    read(post("/api/v1/understand", Map.of("text", text), ""));
  }

  @Override
  public long say(Talk talk, String clientId, String text) throws IOException {
    var message = Map.of("clientId", clientId, "text", text);
    return read(post("/api/v1/conversations/" + talk.id() + "/messages", message, talk.token()))
        .get("seq")
        .asLong();
  }

  /// All events of a conversation.
  List<JsonNode> events(Talk talk) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    List<JsonNode> some = eventsAfter(talk, 0);
    while (!some.isEmpty()) {
      all.addAll(some);
      some = eventsAfter(talk, some.getLast().get("seq").asLong());
    }
    return all;
  }

  private List<JsonNode> eventsAfter(Talk talk, long after) throws IOException {
    var path = "/api/v1/conversations/" + talk.id() + "/events?after=" + after;
    List<JsonNode> events = new ArrayList<>();
    read(send(request(path, talk.token()).GET().build())).get("events").forEach(events::add);
    return events;
  }

  /// A socket of this conversation. The cookie is the one a browser would have.
  SocketLine socket(Talk talk) throws IOException {
    return SocketLine.open(http, URI.create("ws://" + base.getAuthority() + "/ws/chat"), talk);
  }

  /// The same for a listener that takes the frames itself.
  WebSocket listen(Talk talk, WebSocket.Listener listener) throws IOException {
    return await(
        http.newWebSocketBuilder()
            .connectTimeout(PATIENCE)
            .header("Cookie", "tesuri=" + talk.id() + "." + talk.token())
            .buildAsync(URI.create("ws://" + base.getAuthority() + "/ws/chat"), listener));
  }

  static <T> T await(CompletableFuture<T> future) throws IOException {
    try {
      return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new IOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  private HttpResponse<String> post(String path, Map<String, String> body, String token)
      throws IOException {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(write(body)))
            .build());
  }

  private HttpRequest.Builder request(String path, String token) {
    var request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  private static JsonNode read(HttpResponse<String> response) throws IOException {
    if (response.statusCode() / 100 != 2) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
    return read(response.body());
  }

  static JsonNode read(String json) throws IOException {
    return JSON.readTree(json);
  }

  static String write(Map<String, ?> object) throws IOException {
    return JSON.writeValueAsString(object);
  }

  @Override
  public void close() {
    // Not close(): that would wait for sockets whose server was killed.
    http.shutdownNow();
  }
}
