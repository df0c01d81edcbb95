package dev.tesuri.web.journey;

import dev.tesuri.admin.oidc.IdentityProvider;
import dev.tesuri.bot.model.StubServer;
import dev.tesuri.web.server.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The real server of the fictional town, on a free port of this machine with a data directory of
/// its own. Started once in a JVM, because its container is one to a JVM, and ended with it.
final class RunningServer {

  /// Texts that one conversation may send at once.
  static final int TEXTS = 40;

  /// Conversations that may begin at one address.
  static final int OPENINGS = 40;

  /// Pages that one address may read.
  static final int READS = 200;

  /// Sockets that one address may have open.
  static final int SOCKETS = 12;

  /// With it the measures are read.
  static final String METRICS_TOKEN = "only-for-these-tests";

  private static final Pattern PASSWORD = Pattern.compile("[a-z2-9]{5}(?:-[a-z2-9]{5}){3}");

  /// What the model says as long as no test wants more of it: nothing.
  static final String NOTHING = "なし";

  private final URI address;
  private final Path data;
  private final String printed;
  private final StubServer model;
  private final IdentityProvider provider;

  private RunningServer(
      URI address, Path data, String printed, StubServer model, IdentityProvider provider) {
    this.address = address;
    this.data = data;
    this.printed = printed;
    this.model = model;
    this.provider = provider;
  }

  private static final class Holder {
    private static final RunningServer ONLY = start();
  }

  static RunningServer get() {
    return Holder.ONLY;
  }

  /// Scheme, host and port.
  URI address() {
    return address;
  }

  URI at(String path) {
    return address.resolve(path);
  }

  /// Where the database lies.
  Path data() {
    return data;
  }

  /// What the server told whoever started it.
  String printed() {
    return printed;
  }

  /// The server of its language model, which has nothing to add unless a test tells it to.
  StubServer model() {
    return model;
  }

  /// The login of the organisation.
  IdentityProvider provider() {
    return provider;
  }

  /// The password of all staff of the demonstration, as it was printed at the first start.
  String staffPassword() {
    Matcher found = PASSWORD.matcher(printed);
    if (!found.find()) {
      throw new AssertionError("no password was printed");
    }
    return found.group();
  }

  private static RunningServer start() {
    try {
      int port = freePort();
      Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "data-");
      var address = URI.create("http://127.0.0.1:" + port);
      System.setProperty("server.port", Integer.toString(port));
      System.setProperty("tesuri.public-url", address.toString());
      System.setProperty("tesuri.data", data.toString());
      System.setProperty("tesuri.demo", "true");
      // Tests are many behind one address; who wants to be another says so by X-Forwarded-For.
      System.setProperty("tesuri.limits.halls", "127.0.0.1");
      System.setProperty("tesuri.trusted-proxies", "127.0.0.1");
      System.setProperty("tesuri.limits.texts", TEXTS + "/3600");
      System.setProperty("tesuri.limits.address.openings", OPENINGS + "/3600");
      System.setProperty("tesuri.limits.address.reads", READS + "/3600");
      System.setProperty("tesuri.limits.address.sockets", String.valueOf(SOCKETS));
      System.setProperty("tesuri.metrics.token", METRICS_TOKEN);
      var model = new StubServer();
      model.say(NOTHING);
      System.setProperty("tesuri.llm.base-url", model.url().toString());
      System.setProperty("tesuri.llm.model", "stub");
      System.setProperty("tesuri.llm.first-token-ms", "400");
      System.setProperty("tesuri.llm.between-tokens-ms", "400");
      System.setProperty("tesuri.llm.turn-ms", "1000");
      System.setProperty("tesuri.llm.rest-seconds", "1");
      var provider = new IdentityProvider(InstantSource.system());
      System.setProperty("tesuri.oidc.issuer", provider.issuer());
      System.setProperty("tesuri.oidc.client-id", IdentityProvider.CLIENT);
      System.setProperty("tesuri.oidc.client-secret", provider.secret());
      String printed = printedBy(() -> Main.main(new String[0]));
      return new RunningServer(address, data, printed, model, provider);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private interface Start {
    void run() throws IOException, InterruptedException;
  }

  private static String printedBy(Start start) throws IOException {
    PrintStream usual = System.out;
    var printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      start.run();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted before the server stood", ended);
    } finally {
      System.setOut(usual);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
