package dev.tesuri.web.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A resident whose browser knows forms and cookies and nothing else.
final class Resident {

  static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI server;
  private final AtomicInteger sent = new AtomicInteger();
  private String cookie = "";

  Resident(URI server) {
    this.server = server;
  }

  /// `name=value` of the cookie that opens the conversation; empty before the first act.
  String cookie() {
    return cookie;
  }

  Resident says(String text) {
    return act("/chat/say", "text", text);
  }

  Resident chooses(String choice) {
    return act("/chat/choose", "choice", choice);
  }

  private Resident act(String path, String field, String value) {
    var answer =
        post(path, form("c", "r" + sent.incrementAndGet(), field, value), "Origin", server + "");
    if (answer.statusCode() != 303) {
      throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.body());
    }
    return this;
  }

  HttpResponse<String> post(String path, String form, String... headers) {
    var request =
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return send(request.build());
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  /// A form body of these names and values.
  static String form(String... namesAndValues) {
    var body = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(namesAndValues[i])
          .append('=')
          .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    return body.toString();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(server.resolve(path));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      var answer = CLIENT.send(request, BodyHandlers.ofString());
      given(answer).ifPresent(fresh -> cookie = fresh);
      return answer;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", ended);
    }
  }

  private static Optional<String> given(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .map(line -> Arrays.asList(line.split(";", -1)).getFirst())
        .filter(pair -> pair.startsWith("tesuri="))
        .findFirst();
  }
}
