package dev.tesuri.web.bench;

import dev.tesuri.bot.face.Reading;
import dev.tesuri.bot.guard.Hazards;
import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.bot.reception.Input;
import dev.tesuri.bot.understand.Commands;
import dev.tesuri.bot.understand.Elsewhere;
import dev.tesuri.bot.understand.Intents;
import dev.tesuri.bot.understand.Situation;
import dev.tesuri.bot.understand.Understanding;
import dev.tesuri.knowledge.content.ContentFile;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.search.SearchWords;
import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.web.api.Json;
import dev.tesuri.web.api.Problem;
import dev.tesuri.web.limit.Addresses;
import dev.tesuri.web.limit.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Gives every parser texts that nobody meant, made from good ones by a seed. A parser answers or
/// refuses in its own way, within two seconds; anything else is a finding.
final class BenchFuzz {

  private static final long SLOW = Duration.ofSeconds(2).toNanos();
  private static final int TOLD = 5;

  private final long nanos;
  private final long seed;

  BenchFuzz(Options options) {
    nanos = Duration.ofMinutes(options.number("minutes", 2, 1, 600)).toNanos();
    seed = options.number("seed", 1, 0, Integer.MAX_VALUE);
  }

  /// What reads a text.
  private interface Parser {
    void read(String text) throws Exception;
  }

  private record Target(Parser parser, List<String> seeds) {}

  void run(Bars bars) {
    var program = Program.tesuri();
    try (var folder = WorkFolder.create(program.top());
        var server = ServerProcess.tesuri(folder.child("data"));
        var http = HttpClient.newHttpClient()) {
      targets(program.top(), server.base(), http)
          .forEach((name, target) -> bars.none(name + ", findings", findings(name, target)));
    }
  }

  private Map<String, Target> targets(Path top, URI server, HttpClient http) {
    Map<String, Target> targets = new LinkedHashMap<>();
    var words = WordLists.bundled();
    var japanese = new JapaneseText(words.readings());
    var library =
        Library.of(new ContentReader().bundled().topics(), japanese, SearchWords.of(words));
    var intents = new Intents(words.utterances(), words.questions(), japanese);
    var mask = new SecretMask();
    var hazards = new Hazards();
    var elsewhere = new Elsewhere(words.elsewhere(), japanese);
    var understanding =
        new Understanding(mask, hazards, new Commands(japanese, () -> intents), () -> elsewhere);
    var questions =
        Stream.concat(words.questions().stream().limit(500), Stream.of("暗証番号は1234です", "助けて"))
            .toList();
    var frames =
        List.of(
            "{\"type\":\"say\",\"clientId\":\"a\",\"text\":\"児童手当\"}",
            "{\"type\":\"hello\",\"after\":3,\"view\":\"page\"}",
            "{\"text\":\"\\ud83d\\ude00\",\"limit\":5,\"a\":[[{}]],\"n\":-1.5e3,\"b\":null}");
    targets.put(
        "question to answer", new Target(text -> asked(understanding, library, text), questions));
    targets.put("words of a search", new Target(text -> library.search(text, 5), questions));
    targets.put("masking of secrets", new Target(mask::mask, questions));
    targets.put("signs of danger", new Target(hazards::find, questions));
    targets.put("JSON of API and socket", new Target(BenchFuzz::json, frames));
    targets.put("content files", new Target(BenchFuzz::content, content(top)));
    targets.put("cookie of reading", new Target(Reading::parse, List.of("l.1", "xl", "m.0.x")));
    targets.put("addresses", new Target(BenchFuzz::address, List.of("10.0.0.1, fd00::1", "::1")));
    targets.put("form bodies", new Target(text -> form(http, server, text), questions));
    targets.put("bodies of API calls", new Target(text -> api(http, server, text), frames));
    return targets;
  }

  private long findings(String name, Target target) {
    var mutation = new Mutation(target.seeds(), seed);
    long end = System.nanoTime() + nanos;
    long executions = 0;
    long findings = 0;
    while (System.nanoTime() < end) {
      String text = mutation.next();
      executions++;
      String found = found(target.parser(), text);
      if (!found.isEmpty() && findings++ < TOLD) {
        System.out.printf("%s: %s%n  %s%n", name, found, escaped(text));
      }
    }
    System.out.printf(Locale.ROOT, "%-26s %,12d executions%n", name, executions);
    return findings;
  }

  @SuppressWarnings("CatchAndPrintStackTrace")
  private static String found(Parser parser, String text) {
    long begin = System.nanoTime();
    try {
      parser.read(text);
    } catch (Exception | StackOverflowError finding) {
      return finding + " at " + finding.getStackTrace()[0];
    }
    long took = System.nanoTime() - begin;
    return took > SLOW ? "took " + took / 1_000_000 + " ms" : "";
  }

  private static void asked(Understanding understanding, Library library, String text) {
    if (Input.fault(text).isEmpty()) {
      understanding.understand(library, text, Situation.START, 5);
      understanding.understand(library, text, Situation.walk(List.of("はい", "いいえ")), 5);
    }
  }

  private static void json(String text) {
    try {
      Json.text(Json.object(text.getBytes(StandardCharsets.UTF_8)), "text");
    } catch (Problem refused) {
      // As it should be.
    }
  }

  private static void content(String text) {
    new ContentReader()
        .read(List.of(new ContentFile(ContentFile.NATIONAL, "mynumber-card/odd.md", text)));
  }

  private static void address(String text) {
    new Addresses(List.of(Network.parse("10.0.0.0/8"))).of("10.0.0.1", List.of(text));
  }

  private static List<String> content(Path top) {
    try (var files = Files.walk(top.resolve("knowledge/content"))) {
      var paths = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
      return paths.stream().map(BenchFuzz::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void form(HttpClient http, URI server, String text) throws Exception {
    String body =
        text.length() % 2 == 0
            ? "c=x&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
            : "c=x&text=" + text;
    send(http, server, "/chat/say", "application/x-www-form-urlencoded", body);
  }

  private static void api(HttpClient http, URI server, String text) throws Exception {
    send(http, server, "/api/v1/understand", "application/json", text);
  }

  private static void send(HttpClient http, URI server, String path, String type, String body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", type)
            .header("Origin", server.toString())
            .POST(BodyPublishers.ofString(body))
            .build();
    int status = http.send(request, BodyHandlers.discarding()).statusCode();
    if (status >= 500) {
      throw new IllegalStateException("answered " + status);
    }
  }

  private static String escaped(String text) {
    return text.substring(0, Math.min(200, text.length()))
        .codePoints()
        .mapToObj(one -> one > 31 && one < 127 ? Character.toString(one) : "\\u{%x}".formatted(one))
        .reduce("", String::concat);
  }
}
