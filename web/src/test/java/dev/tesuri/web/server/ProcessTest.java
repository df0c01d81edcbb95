package dev.tesuri.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A server in a process of its own: how it ends, and how it speaks https.
@Timeout(120)
class ProcessTest {

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  private record Running(Process process, BufferedReader out, int port) {}

  private Running start(String... settings) throws IOException {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    var command =
        Stream.of(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dfile.encoding=UTF-8",
                    "-Dserver.host=127.0.0.1",
                    "-Dserver.port=" + port,
                    "-Dtesuri.data=" + folder.resolve("data")),
                Stream.of(settings).map(setting -> "-D" + setting),
                Stream.of(
                    "-cp", System.getProperty("java.class.path"), "dev.tesuri.web.server.Main"))
            .flatMap(each -> each)
            .toList();
    var process = new ProcessBuilder(command).redirectError(folder.resolve("log").toFile()).start();
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    // The addresses are told last.
    String line = out.readLine();
    while (line != null && !line.contains("/openapi")) {
      line = out.readLine();
    }
    assertThat(line).as(Files.readString(folder.resolve("log"))).isNotNull();
    return new Running(process, out, port);
  }

  @Test
  void what_is_under_way_is_finished_before_it_ends() throws IOException, InterruptedException {
    var running = start();
    String body = "{\"text\":\"児童手当をもらいたい\"}";
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), running.port())) {
      var out = socket.getOutputStream();
      out.write(
          ("POST /api/v1/understand HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                  + "Content-Type: application/json\r\nContent-Length: "
                  + bytes.length
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(bytes, 0, 10);
      out.flush();
      awaitOpenRequest(running.port());

      running.process().destroy();
      awaitLeaving(running.port());
      out.write(bytes, 10, bytes.length - 10);
      out.flush();

      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 200").contains("childcare-child-allowance");
    }
    assertThat(running.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(folder.resolve("log"))).contains("cut off: 0");
  }

  // The body comes in two pieces; that the first has been read is not seen from here, so a whole
  // request behind it is waited for.
  private void awaitOpenRequest(int port) throws IOException, InterruptedException {
    assertThat(status(port)).isEqualTo(200);
  }

  private void awaitLeaving(int port) throws IOException, InterruptedException {
    while (status(port) != 503) {
      Thread.onSpinWait();
    }
  }

  private int status(int port) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready")).build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  @Test
  void pages_and_calls_come_by_https_where_a_certificate_is_named()
      throws IOException, InterruptedException, GeneralSecurityException {
    var made = MadeCertificate.in(folder, "one");
    var running =
        start("tesuri.tls.certificate=" + made.certificate(), "tesuri.tls.key=" + made.key());
    try (var secure = HttpClient.newBuilder().sslContext(trusting(made)).build()) {
      String here = "https://127.0.0.1:" + running.port();
      var page =
          secure.send(
              HttpRequest.newBuilder(URI.create(here + "/")).build(), BodyHandlers.ofString());

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
      var opened =
          secure.send(
              HttpRequest.newBuilder(URI.create(here + "/api/v1/understand"))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"児童手当をもらいたい\"}"))
                  .build(),
              BodyHandlers.ofString());
      assertThat(opened.body()).contains("childcare-child-allowance");
    } finally {
      running.process().destroy();
      running.process().waitFor(30, TimeUnit.SECONDS);
    }
  }

  private static SSLContext trusting(MadeCertificate made)
      throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(made.keystore())) {
      store.load(in, made.password().toCharArray());
    }
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("one", store.getCertificate("one"));
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
