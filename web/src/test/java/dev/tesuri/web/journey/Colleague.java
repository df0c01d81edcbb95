package dev.tesuri.web.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// Somebody of the staff whose browser knows forms and one cookie and nothing else, and follows no
/// redirect by itself.
final class Colleague {

  private static final String COOKIE = "tesuri-staff=";

  private final URI server;
  private String cookie = "";

  Colleague(URI server) {
    this.server = server;
  }

  /// Whoever holds this token.
  static Colleague with(URI server, String token) {
    var colleague = new Colleague(server);
    colleague.cookie = COOKIE + token;
    return colleague;
  }

  /// `name=value` of the cookie; empty for somebody who is out.
  String cookie() {
    return cookie;
  }

  HttpResponse<String> signIn(String login, String password) {
    return post("/admin/sign-in", "login", login, "password", password);
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  /// Sends a form with these names and values.
  HttpResponse<String> post(String path, String... namesAndValues) {
    var request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", server.toString())
            .POST(BodyPublishers.ofString(Resident.form(namesAndValues)));
    return send(request.build());
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(server.resolve(path));
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      var answer = Resident.CLIENT.send(request, BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").stream()
          .filter(line -> line.startsWith(COOKIE))
          .map(line -> line.substring(0, line.indexOf(';')))
          .forEach(fresh -> cookie = fresh.equals(COOKIE) ? "" : fresh);
      return answer;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", ended);
    }
  }
}
