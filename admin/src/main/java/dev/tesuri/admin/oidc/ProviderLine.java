package dev.tesuri.admin.oidc;

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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/// The line to the provider: it waits so long and reads so much, and follows no redirect.
/// Thread-safe.
final class ProviderLine {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration WHOLE = Duration.ofSeconds(8);
  private static final long MOST_BYTES = 262_144;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /// What the provider said.
  record Answer(int status, String body) {}

  /// A document of the provider.
  ///
  /// @throws IOException when there is none
  String get(URI from) throws IOException {
    var answer = send(HttpRequest.newBuilder(from).GET());
    if (answer.status() != 200) {
      throw new IOException("the provider answered " + answer.status());
    }
    return answer.body();
  }

  /// Sends a form.
  ///
  /// @param authorization header of this name, if any
  Answer post(URI to, Map<String, String> form, Optional<String> authorization) throws IOException {
    var request =
        HttpRequest.newBuilder(to)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form)));
    authorization.ifPresent(value -> request.header("Authorization", value));
    return send(request);
  }

  /// Names and values as in a form or a query.
  static String encoded(Map<String, String> pairs) {
    return pairs.entrySet().stream()
        .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  // The time-out of a request ends with the head of its answer; this one holds for all of it.
  private Answer send(HttpRequest.Builder request) throws IOException {
    var all = BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES);
    var sent =
        client.sendAsync(request.timeout(WHOLE).header("Accept", "application/json").build(), all);
    try {
      HttpResponse<String> answer = sent.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(answer.statusCode(), answer.body());
    } catch (ExecutionException | TimeoutException failed) {
      sent.cancel(true);
      throw new IOException("the provider did not answer", failed);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      sent.cancel(true);
      throw new IOException("nobody waits for the provider any more", ended);
    }
  }
}
