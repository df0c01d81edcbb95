package dev.tesuri.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// A server that runs as a child process on a free loopback port. It ends with this process at the
/// latest. Used by one thread.
public final class ServerProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration FAREWELL = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final int LAST_LINES = 30;

  private static final HttpClient PROBE = HttpClient.newHttpClient();

  private final Process process;
  private final Path log;
  private final URI base;
  private final Thread ending;
  private Duration startTime = Duration.ZERO;

  private ServerProcess(Process process, Path log, URI base) {
    this.process = process;
    this.log = log;
    this.base = base;
    this.ending = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(ending);
  }

  /// Starts Tesuri as `./start` does, and waits until it can serve. Its log goes beside the data.
  ///
  /// @param data the data directory, created when missing
  public static ServerProcess tesuri(Path data) {
    return tesuri(data, Map.of());
  }

  /// The same with further settings.
  static ServerProcess tesuri(Path data, Map<String, String> more) {
    Path folder = data.toAbsolutePath();
    Map<String, String> settings = new TreeMap<>(more);
    settings.put("tesuri.data", folder.toString());
    settings.put("tesuri.limits.enabled", "false");
    return start(Program.tesuri(), folder.resolveSibling(folder.getFileName() + ".log"), settings);
  }

  /// Starts a program and waits until it can serve.
  ///
  /// @param log where its output is appended
  /// @param settings system properties beside the port and the address
  /// @throws IllegalStateException when it ends or takes too long, with the last lines of its log
  static ServerProcess start(Program program, Path log, Map<String, String> settings) {
    return launch(program, log, settings, false);
  }

  /// Does the same while its AOT cache is recorded, which is written when it is stopped.
  static ServerProcess train(Program program, Path log, Map<String, String> settings) {
    return launch(program, log, settings, true);
  }

  private static ServerProcess launch(
      Program program, Path log, Map<String, String> settings, boolean training) {
    try {
      int port = freePort();
      Map<String, String> all = new TreeMap<>(settings);
      all.put("server.host", "127.0.0.1");
      all.put("server.port", String.valueOf(port));
      List<String> command = training ? program.train(all) : program.run(all);
      long begin = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .directory(program.top().toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      var server = new ServerProcess(process, log, URI.create("http://127.0.0.1:" + port));
      server.awaitReady(begin);
      return server;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void awaitReady(long begin) {
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
        kill();
        throw new IllegalStateException("The server does not get ready:\n" + lastLines());
      }
      pause(PAUSE);
    }
    startTime = Duration.ofNanos(System.nanoTime() - begin);
  }

  private boolean isReady() {
    var request = HttpRequest.newBuilder(base.resolve("/health/ready")).timeout(PATIENCE).build();
    try {
      return PROBE.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  /// Where it is reached, as in `http://127.0.0.1:40001`.
  public URI base() {
    return base;
  }

  public long pid() {
    return process.pid();
  }

  /// From the start of the process to its first 200 of `/health/ready`.
  public Duration startTime() {
    return startTime;
  }

  /// Processor time used since its start, on all cores together.
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// Bytes of memory in use; empty where there is no `/proc`.
  OptionalLong residentBytes() {
    try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst();
    } catch (IOException noProc) {
      return OptionalLong.empty();
    }
  }

  /// The end of its log.
  String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException unreadable) {
      return "(" + unreadable + ")";
    }
  }

  /// Ends it in the middle of whatever it does, as `kill -9`. Returns once it is gone.
  public void kill() {
    process.destroyForcibly();
    awaitEnd(FAREWELL);
    forget();
  }

  /// Asks it to end, as `kill`, and waits for that; insists after 20 seconds.
  public void stop() {
    process.destroy();
    if (!awaitEnd(FAREWELL)) {
      process.destroyForcibly();
      awaitEnd(FAREWELL);
    }
    forget();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }

  private boolean awaitEnd(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException endingAnyway) {
      // The hook runs already, or is about to.
    }
  }

  private static void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  private static IllegalStateException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(cause);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
