package dev.tesuri.web.bench;

import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.faq.FaqRows;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.search.SearchWords;
import dev.tesuri.knowledge.store.SqliteDatabase;
import dev.tesuri.knowledge.text.JapaneseText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// How long understanding takes beside thousands of questions that a town has brought, and what
/// indexing them costs.
final class BenchFaq {

  private static final int ENTRIES = 2_000;
  private static final int MANY = 20_000;
  private static final int TOGETHER = 16;
  private static final double ALONE_BAR = 10;
  private static final double TOGETHER_BAR = 50;
  private static final int WARM_UP = 3_000;
  private static final String ALONE = "understand, 1 client";
  private static final String CROWD = "understand, " + TOGETHER + " clients";

  private final int rounds;
  private final int samples;

  BenchFaq(Options options) {
    rounds = options.number("rounds", 5, 1, 50);
    samples = options.number("samples", 1_000, 100, 100_000);
  }

  void run(Bars bars) {
    indexing(ENTRIES);
    indexing(MANY);
    var figures = new Figures();
    try (var folder = WorkFolder.create(Program.tesuri().top())) {
      var data = folder.child("data");
      bring(data);
      try (var server = ServerProcess.tesuri(data);
          var http = new HttpDoor(server.base())) {
        timed(http, WARM_UP);
        for (int round = 0; round < rounds; round++) {
          figures.add(ALONE, timed(http, samples));
          figures.add(CROWD, together(http));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    figures.print();
    bars.atMost(ALONE + ", p95", figures.millis(ALONE, 95), ALONE_BAR, "ms");
    bars.atMost(CROWD + ", p95", figures.millis(CROWD, 95), TOGETHER_BAR, "ms");
    System.out.println(Machine.noise());
  }

  private static void bring(Path data) {
    try (var database = SqliteDatabase.open(data)) {
      new FaqRows(database).replace(MadeUpFaq.entries(ENTRIES), Instant.EPOCH);
    }
  }

  private static void indexing(int count) {
    var words = WordLists.bundled();
    var topics =
        Library.of(
            new ContentReader().bundled().topics(),
            new JapaneseText(words.readings()),
            SearchWords.of(words));
    List<Topic.Article> brought =
        MadeUpFaq.entries(count).stream()
            .map(entry -> entry.article("town", "FAQ", LocalDate.EPOCH))
            .toList();
    long before = used();
    long start = System.nanoTime();
    var all = topics.with(brought);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%,d entries: indexed in %.1f s, %.0f MB of heap; %d hits%n",
        count,
        seconds,
        (used() - before) / 1e6,
        all.search(Questions.number(0), 5).size());
  }

  private static long used() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static List<Long> timed(HttpDoor http, int calls) throws IOException {
    var took = new ArrayList<Long>();
    for (int i = 0; i < calls; i++) {
      long start = System.nanoTime();
      http.understand(Questions.number(i));
      took.add(System.nanoTime() - start);
    }
    return took;
  }

  private List<Long> together(HttpDoor http) throws IOException {
    var took = new ArrayList<Long>();
    try (var clients = Executors.newFixedThreadPool(TOGETHER)) {
      List<Future<List<Long>>> all = new ArrayList<>();
      for (int i = 0; i < TOGETHER; i++) {
        all.add(clients.submit(() -> timed(http, samples / TOGETHER)));
      }
      for (var one : all) {
        took.addAll(one.get());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    } catch (ExecutionException failed) {
      throw new IOException(failed.getCause());
    }
    return took;
  }
}
