package dev.tesuri.web.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/// An editor who sends files and gets some, as a browser does.
final class FaqFiles {

  private static final String BOUNDARY = "----tesuri7MA4YWxkTrZu0gW";

  private final URI server;
  private final Colleague who;

  FaqFiles(URI server, Colleague who) {
    this.server = server;
    this.who = who;
  }

  /// Sends a file with the form of the list.
  HttpResponse<String> send(String name, byte[] bytes) {
    return post(
        "/admin/faq/upload",
        "multipart/form-data; boundary=" + BOUNDARY,
        BodyPublishers.ofByteArray(form(name, bytes)));
  }

  HttpResponse<String> post(String path, String type, BodyPublisher body) {
    var request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", type)
            .header("Origin", server.toString())
            .header("Cookie", who.cookie())
            .POST(body);
    return answer(request.build(), BodyHandlers.ofString());
  }

  /// Gets a file.
  HttpResponse<byte[]> get(String path) {
    var request = HttpRequest.newBuilder(server.resolve(path)).header("Cookie", who.cookie());
    return answer(request.GET().build(), BodyHandlers.ofByteArray());
  }

  private static <T> HttpResponse<T> answer(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return Resident.CLIENT.send(request, handler);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", ended);
    }
  }

  static byte[] form(String name, byte[] bytes) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name.replace("\"", "%22")
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }
}
