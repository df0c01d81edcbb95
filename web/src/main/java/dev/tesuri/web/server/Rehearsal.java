package dev.tesuri.web.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/// A short visit to the server's own pages, API and socket, so that what a first resident needs is
/// loaded while the AOT cache is recorded.
final class Rehearsal {

  private static final int ROUNDS = 3;

  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  Rehearsal(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  void run() throws IOException, InterruptedException {
    for (int i = 0; i < ROUNDS; i++) {
      get("/health/ready");
      get("/");
      form(
          "/chat/say",
          "text=%E3%82%AB%E3%83%BC%E3%83%89%E3%81%AE%E6%9A%97%E8%A8%BC%E7%95%AA%E5%8F%B7&c=say"
              + i);
      form("/chat/choose", "choice=begin:pin-reset-office&c=begin" + i);
      get("/topics/pin-reset-office");
      get("/api/v1/topics");
      json("/api/v1/understand", "{\"text\":\"児童手当をもらいたい\"}");
      json("/api/v1/conversations", "{\"channel\":\"api\"}");
      socket();
    }
  }

  private void get(String path) throws IOException, InterruptedException {
    client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
  }

  private void form(String path, String body) throws IOException, InterruptedException {
    client.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private void json(String path, String body) throws IOException, InterruptedException {
    client.send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private void socket() {
    var answered = new CompletableFuture<String>();
    WebSocket socket =
        client
            .newWebSocketBuilder()
            .buildAsync(
                URI.create(base.replace("http", "ws") + "/ws/chat"), new FirstText(answered))
            .join();
    socket.sendText("{\"type\":\"hello\",\"after\":0,\"view\":\"page\"}", true).join();
    answered.completeOnTimeout("", 2, TimeUnit.SECONDS).join();
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Encoding", "gzip");
  }

  private record FirstText(CompletableFuture<String> answered) implements WebSocket.Listener {
    @Override
    @SuppressWarnings("NullAway") // the library wants null for "done with it"
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      answered.complete(data.toString());
      socket.request(1);
      return null;
    }
  }
}
