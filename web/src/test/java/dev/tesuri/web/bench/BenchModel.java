package dev.tesuri.web.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tesuri.bot.quality.Question;
import dev.tesuri.bot.quality.QuestionSet;
import dev.tesuri.knowledge.store.SqliteDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The same questions to two servers, one with the model that the environment names and one
/// without: what is answered rightly, what the check refused, how long it took and what it cost.
final class BenchModel {

  private static final String URL = "TESURI_LLM_BASE_URL";
  private static final String NAME = "TESURI_LLM_MODEL";

  /// No useful answer may take longer.
  private static final Duration USEFUL = Duration.ofSeconds(8);

  private final int most;

  BenchModel(Options options) {
    most = options.number("questions", 200, 1, 10_000);
  }

  private static final class Score {
    int asked;
    int right;
    int offered;
    int wrong;
    int nothing;
    int worded;
    final List<Long> took = new ArrayList<>();
    final List<Long> first = new ArrayList<>();
  }

  void run(Bars bars) {
    String model = System.getenv(NAME);
    if (System.getenv(URL) == null || model == null) {
      System.out.printf("not measured: no model is configured (%s, %s)%n", URL, NAME);
      return;
    }
    var program = Program.tesuri();
    try (var folder = WorkFolder.create(program.top())) {
      Path data = folder.child("with");
      Score with = ask(data, Map.of());
      Score without = ask(folder.child("without"), Map.of("tesuri.llm.tasks", "desk"));
      System.out.printf("%nmodel: %s; questions: %d, set aside%n", model, with.asked);
      System.out.printf("%-44s %10s %10s%n", "", "with", "without");
      row("answered with the right topic", with.right, without.right);
      row("right topic among those offered", with.offered, without.offered);
      row("answered with another topic", with.wrong, without.wrong);
      row("nothing found", with.nothing, without.nothing);
      row("with words of the model", with.worded, without.worded);
      times("answer, whole, p50 s", with.took, without.took, 50);
      times("answer, whole, p95 s", with.took, without.took, 95);
      times("first sentence on the socket, p50 s", with.first, without.first, 50);
      calls(data);
      bars.atMost(
          "longest answer",
          seconds(Percentiles.of(with.took).at(100)),
          (double) USEFUL.toSeconds(),
          "s");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Score ask(Path data, Map<String, String> settings) throws IOException {
    var score = new Score();
    try (var server = ServerProcess.tesuri(data, settings);
        var http = new HttpDoor(server.base())) {
      for (Question question : questions()) {
        var talk = http.open();
        long start = System.nanoTime();
        http.say(talk, "c1", question.text());
        score.took.add(System.nanoTime() - start);
        judge(question, http.events(talk), score);
        if (settings.isEmpty()) {
          firstSentence(http, question, score);
        }
      }
    }
    return score;
  }

  private List<Question> questions() {
    return QuestionSet.ASIDE.read().stream().filter(Question::asksForTopic).limit(most).toList();
  }

  private static void judge(Question question, List<JsonNode> events, Score score) {
    score.asked++;
    for (JsonNode event : events) {
      switch (event.path("kind").asText()) {
        case "answered" -> {
          boolean right = question.expected().contains(event.path("topic").asText());
          score.right += right ? 1 : 0;
          score.wrong += right ? 0 : 1;
        }
        case "worded" -> score.worded++;
        case "asked" -> {
          // The first one greets.
          if (event.path("seq").asLong() > 1) {
            boolean found = event.path("text").asText().startsWith("どれに");
            score.offered += found ? 1 : 0;
            score.nothing += found ? 0 : 1;
          }
        }
        default -> {
          // Said, or about a person.
        }
      }
    }
  }

  private static void firstSentence(HttpDoor http, Question question, Score score)
      throws IOException {
    var talk = http.open();
    var heard = new Heard();
    WebSocket socket = http.listen(talk, heard);
    HttpDoor.await(socket.sendText(HttpDoor.write(Map.of("type", "hello", "after", 1)), true));
    long start = System.nanoTime();
    HttpDoor.await(
        socket.sendText(
            HttpDoor.write(Map.of("type", "say", "clientId", "c1", "text", question.text())),
            true));
    try {
      heard.draft.get(USEFUL.toMillis(), TimeUnit.MILLISECONDS);
      score.first.add(System.nanoTime() - start);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException none) {
      // The model had nothing to add.
    } finally {
      socket.abort();
    }
  }

  // What the server wrote down of its calls.
  private static void calls(Path data) {
    try (var database = SqliteDatabase.open(data)) {
      database
          .read(
              handle ->
                  handle
                      .createQuery(
                          "select task, ending, count(*) n, sum(tokens_in) i, sum(tokens_out) o,"
                              + " sum(millis) ms from model_call group by task, ending"
                              + " order by task, ending")
                      .map(
                          (row, _) ->
                              String.format(
                                  Locale.ROOT,
                                  "%-12s %-12s %5d calls, tokens in/out per call %5d/%4d, %.2f s each",
                                  row.getString("task"),
                                  row.getString("ending"),
                                  row.getLong("n"),
                                  row.getLong("i") / row.getLong("n"),
                                  row.getLong("o") / row.getLong("n"),
                                  row.getLong("ms") / 1000.0 / row.getLong("n")))
                      .list())
          .forEach(System.out::println);
      database
          .read(
              handle ->
                  handle
                      .createQuery(
                          "select note, count(*) n from model_call where task = 'answer'"
                              + " group by note order by n desc limit 15")
                      .map((row, _) -> row.getLong("n") + " × " + row.getString("note"))
                      .list())
          .forEach(System.out::println);
    }
  }

  private static void row(String name, int with, int without) {
    System.out.printf(Locale.ROOT, "%-44s %10d %10d%n", name, with, without);
  }

  private static void times(String name, List<Long> with, List<Long> without, int percent) {
    System.out.printf(
        Locale.ROOT,
        "%-44s %10.2f %10s%n",
        name,
        seconds(Percentiles.of(with).at(percent)),
        without.isEmpty()
            ? "–"
            : String.format(Locale.ROOT, "%.2f", seconds(Percentiles.of(without).at(percent))));
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }

  /// Waits for the first sentence of a model.
  private static final class Heard implements WebSocket.Listener {

    final CompletableFuture<Void> draft = new CompletableFuture<>();
    private final StringBuilder frame = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      frame.append(data);
      if (last) {
        if (frame.indexOf("\"type\":\"draft\"") >= 0) {
          draft.complete(null);
        }
        frame.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedStage(null);
    }
  }
}
