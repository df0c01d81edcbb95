package dev.tesuri.web.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Somebody of the staff whose browser knows forms and two cookies and nothing else, and follows no
/// redirect by itself.
final class Colleague {

  private static final String COOKIE = "tesuri-staff=";
  private static final String ERRAND = "tesuri-errand=";
  private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

  private final URI server;
  private String cookie = "";
  private String errand = "";

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

  /// `name=value` of the cookie of a way to the organisation's login; empty for none.
  String errand() {
    return errand;
  }

  /// Has another one from here on.
  void errand(String other) {
    errand = other;
  }

  /// Follows a link of another site: the cookie of the session stays behind.
  HttpResponse<String> comeFromElsewhere(URI address) {
    var request = HttpRequest.newBuilder(address);
    return send((errand.isEmpty() ? request : request.header("Cookie", errand)).build());
  }

  /// Signs in, or goes on in the session in which somebody with this login came before: hashing a
  /// password is slow on purpose.
  void comes(String login, String password) {
    cookie = SESSIONS.getOrDefault(server + login, "");
    if (cookie.isEmpty() || get("/admin/account").statusCode() != 200) {
      cookie = "";
      signIn(login, password);
      SESSIONS.put(server + login, cookie);
    }
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
    String cookies =
        Stream.of(cookie, errand).filter(one -> !one.isEmpty()).collect(Collectors.joining("; "));
    return cookies.isEmpty() ? request : request.header("Cookie", cookies);
  }

  private static String kept(HttpResponse<String> answer, String name, String before) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(0, line.indexOf(';')))
        .map(fresh -> fresh.equals(name) ? "" : fresh)
        .reduce(before, (_, last) -> last);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      var answer = Resident.CLIENT.send(request, BodyHandlers.ofString());
      cookie = kept(answer, COOKIE, cookie);
      errand = kept(answer, ERRAND, errand);
      return answer;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", ended);
    }
  }
}
