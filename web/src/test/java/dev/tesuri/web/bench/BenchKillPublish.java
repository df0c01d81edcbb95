package dev.tesuri.web.bench;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Kills the server again and again while an editor publishes, and looks what residents read after
/// the next start: what was published last, or what was just being published, and nothing else.
final class BenchKillPublish {

  private static final String TOPIC = "conveni-certificate";
  private static final Pattern PASSWORD =
      Pattern.compile("(?m)^ +([0-9a-z]{5}(?:-[0-9a-z]{5}){3}) ");
  private static final Pattern FIELD =
      Pattern.compile("name=\"(version|base)\" value=\"([^\"]*)\"");
  private static final Pattern NOTE = Pattern.compile("第([0-9]+)版の文です。");
  private static final Duration EARLIEST = Duration.ofMillis(300);

  private final int rounds;
  private final Duration latest;
  private final RandomGenerator random;
  private final List<Long> published = new ArrayList<>();
  private long acknowledged;
  private long tried;
  private long lost;
  private long strange;
  private long silent;

  BenchKillPublish(Options options) {
    rounds = options.number("rounds", 20, 1, 1_000);
    latest = Duration.ofSeconds(options.number("seconds", 2, 1, 60));
    random = new Random(options.number("seed", 1, 0, Integer.MAX_VALUE));
  }

  void run(Bars bars) {
    try (var folder = WorkFolder.create(Program.tesuri().top())) {
      Path data = folder.child("data");
      for (int round = 0; round < rounds; round++) {
        round(data);
      }
      try (var server = start(data)) {
        look(server);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    System.out.printf(
        Locale.ROOT,
        "killed %d times, %d publications acknowledged, %d begun; one takes %.0f ms (median)%n%n",
        rounds,
        acknowledged,
        tried,
        published.isEmpty() ? 0 : Percentiles.median(published) / 1e6);
    bars.none("acknowledged and not read after the start", lost);
    bars.none("read and never published", strange);
    bars.none("rounds in which nothing was published", silent);
    System.out.println(Machine.noise());
  }

  private void round(Path data) throws IOException {
    try (var server = start(data)) {
      look(server);
      var editor = new Editor(server.base(), password(data));
      long before = acknowledged;
      var work = Thread.ofVirtual().start(() -> publish(editor));
      pause(EARLIEST.plusMillis(random.nextLong(latest.toMillis())));
      server.kill();
      join(work);
      silent += acknowledged == before ? 1 : 0;
    }
  }

  private static ServerProcess start(Path data) {
    return ServerProcess.tesuri(data, Map.of("tesuri.demo", "true"));
  }

  // It is told a moment after the server can serve.
  private static String password(Path data) throws IOException {
    for (int tries = 0; tries < 200; tries++) {
      Matcher found = PASSWORD.matcher(Files.readString(data.resolveSibling("data.log")));
      if (found.find()) {
        return found.group(1);
      }
      pause(Duration.ofMillis(50));
    }
    throw new IllegalStateException("The demonstration did not tell its password.");
  }

  // Until the server is gone.
  private void publish(Editor editor) {
    try {
      while (true) {
        long begin = System.nanoTime();
        String draft = editor.post("/admin/texts/topics/" + TOPIC + "/local").place();
        String page = editor.get(draft);
        long number = ++tried;
        editor.post(
            draft,
            "version",
            field(page, "version"),
            "base",
            field(page, "base"),
            "note",
            "第" + number + "版の文です。",
            "do",
            "publish");
        if (editor.post(draft + "/publish").place().endsWith("done=published")) {
          acknowledged = number;
          published.add(System.nanoTime() - begin);
        }
      }
    } catch (IOException gone) {
      // Killed.
    }
  }

  private static String field(String page, String name) {
    return FIELD
        .matcher(page)
        .results()
        .filter(found -> found.group(1).equals(name))
        .map(found -> found.group(2))
        .findFirst()
        .orElse("");
  }

  private void look(ServerProcess server) throws IOException {
    String page =
        new Editor(server.base())
            .get("/topics/" + TOPIC)
            .replaceAll("<rt>[^<]*</rt>|<[^>]*>|\u2060", "");
    Matcher note = NOTE.matcher(page);
    long shown = note.find() ? Long.parseLong(note.group(1)) : 0;
    lost += shown < acknowledged ? 1 : 0;
    strange += shown > tried ? 1 : 0;
    // What was under way may be there or not; from here on it is what counts.
    acknowledged = Math.max(acknowledged, shown);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ended);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ended);
    }
  }

  /// A browser that knows forms and one cookie.
  private static final class Editor {

    private static final HttpClient CLIENT =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private String cookie = "";

    /// What a form was answered with.
    record Answer(String place) {}

    Editor(URI base) {
      this.base = base;
    }

    Editor(URI base, String password) throws IOException {
      this(base);
      post("/admin/sign-in", "login", "editor", "password", password);
    }

    String get(String path) throws IOException {
      return send(request(path).GET().build()).body();
    }

    Answer post(String path, String... namesAndValues) throws IOException {
      var form = new StringBuilder();
      for (int i = 0; i < namesAndValues.length; i += 2) {
        form.append(i == 0 ? "" : "&")
            .append(namesAndValues[i])
            .append('=')
            .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
      }
      var answer =
          send(
              request(path)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header("Sec-Fetch-Site", "same-origin")
                  .POST(BodyPublishers.ofString(form.toString()))
                  .build());
      return new Answer(
          answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", ""));
    }

    private HttpRequest.Builder request(String path) {
      var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
      return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
      try {
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").stream()
            .map(line -> line.replaceFirst(";.*", ""))
            .filter(pair -> pair.startsWith("tesuri-staff="))
            .forEach(pair -> cookie = pair);
        return answer;
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
        throw new IOException(ended);
      }
    }
  }
}
