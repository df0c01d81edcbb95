package dev.tesuri.web.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/// An editor of the demonstration who brings questions by file, as a browser does.
final class Editor {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String BOUNDARY = "----tesuri-bench";
  private static final Pattern HIDDEN =
      Pattern.compile(
          "name=\"upload\" value=\"([^\"]+)\"><input[^>]*name=\"base\" value=\"(\\d+)\"");

  private final URI server;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String cookie = "";

  Editor(URI server) {
    this.server = server;
  }

  /// What was looked at.
  record Preview(String upload, String base) {}

  void signIn(String login, String password) throws IOException {
    var answer = form("/admin/sign-in", "login=" + login + "&password=" + encoded(password));
    cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
  }

  /// Sends a table and waits for the page that tells what it changes.
  Preview preview(byte[] table) throws IOException {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"faq.csv\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(table);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    var sent =
        send(
            request("/admin/faq/upload")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    var page = send(request(location(sent)).GET());
    var hidden = HIDDEN.matcher(page.body());
    if (!hidden.find()) {
      throw new IOException("no preview: " + page.statusCode());
    }
    return new Preview(hidden.group(1), hidden.group(2));
  }

  /// Publishes it, and returns once residents find it.
  void publish(Preview preview) throws IOException {
    var done =
        form(
            "/admin/faq/upload/publish",
            "upload=" + encoded(preview.upload()) + "&base=" + preview.base());
    if (!location(done).endsWith("done=published")) {
      throw new IOException("not published: " + location(done));
    }
  }

  private HttpResponse<String> form(String path, String body) throws IOException {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(PATIENCE)
            .header("Sec-Fetch-Site", "same-origin");
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  private static String location(HttpResponse<String> answer) throws IOException {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new IOException(answer.statusCode() + " and no way on"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
