package dev.tesuri.bot.model;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;

/// HTTP to a model's server, on the thread of the caller alone: an interruption ends the request
/// and its connection at any moment, also where the library could not. Thread-safe.
final class PatientHttp implements dev.langchain4j.http.client.HttpClient {

  /// Bytes of one answer.
  private static final int LARGEST = 2 * 1024 * 1024;

  /// Bytes of what is told of an error.
  private static final int TOLD = 2_000;

  private static final int OK = 200;
  private static final int REDIRECT = 300;

  private final HttpClient client;

  private PatientHttp(Duration connect) {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connect)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try (InputStream body = open(request).body()) {
      return SuccessfulHttpResponse.builder()
          .statusCode(OK)
          .body(new String(body.readAllBytes(), StandardCharsets.UTF_8))
          .build();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    try (InputStream body = open(request).body()) {
      parser.parse(new Bounded(body), listener);
      listener.onClose();
    } catch (IOException | RuntimeException failed) {
      listener.onError(failed);
    }
  }

  private HttpResponse<InputStream> open(HttpRequest request) throws IOException {
    try {
      var response = client.send(translated(request), BodyHandlers.ofInputStream());
      int status = response.statusCode();
      if (status < OK || status >= REDIRECT) {
        throw new HttpException(status, told(response));
      }
      return response;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IOException("nobody waits any more", ended);
    }
  }

  private static String told(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = response.body()) {
      return new String(body.readNBytes(TOLD), StandardCharsets.UTF_8);
    }
  }

  private static java.net.http.HttpRequest translated(HttpRequest request) {
    var translated =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .method(request.method().name(), BodyPublishers.ofString(request.body()));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> translated.header(name, value)));
    return translated.build();
  }

  /// Ends with an error after [#LARGEST] bytes.
  private static final class Bounded extends FilterInputStream {

    private int left = LARGEST;

    Bounded(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
      int count = super.read(into, at, most);
      return counted(count, count);
    }

    private int counted(int result, int bytes) throws IOException {
      left -= Math.max(0, bytes);
      if (left < 0) {
        throw new IOException("the answer is too large");
      }
      return result;
    }
  }

  /// What the library wants to build it with.
  static final class Builder implements HttpClientBuilder {

    private Duration connect;
    private Duration read;

    Builder(Duration connect) {
      this.connect = connect;
      read = connect;
    }

    @Override
    public Duration connectTimeout() {
      return connect;
    }

    // Ours holds, whatever the library thinks usual.
    @Override
    public HttpClientBuilder connectTimeout(Duration usual) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return read;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration usual) {
      read = usual;
      return this;
    }

    @Override
    public dev.langchain4j.http.client.HttpClient build() {
      return new PatientHttp(connect);
    }
  }
}
