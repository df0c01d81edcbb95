package dev.tesuri.web.bench;

import dev.tesuri.knowledge.faq.FaqCsv;
import dev.tesuri.knowledge.faq.FaqEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// How long an editor waits for the preview of a town's questions and for their publication, and
/// whether residents notice.
final class BenchPublish {

  private static final int ENTRIES = 5_000;
  private static final int ASKING = 4;
  private static final double PREVIEW_BAR = 5;
  private static final double PUBLISH_BAR = 10;
  private static final int LOOKS = 300;
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Pattern PASSWORD = Pattern.compile("[a-z2-9]{5}(?:-[a-z2-9]{5}){3}");

  private static final String PREVIEW = "preview ";
  private static final String PUBLISH = "publish ";

  private final int rounds;
  private final int publishes;
  private int round;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  BenchPublish(Options options) {
    rounds = options.number("rounds", 5, 1, 50);
    publishes = options.number("publishes", 20, 1, 200);
  }

  void run(Bars bars) {
    var figures = new Figures();
    try (var folder = WorkFolder.create(Program.tesuri().top())) {
      var data = folder.child("data");
      try (var server = ServerProcess.tesuri(data, Map.of("tesuri.demo", "true"));
          var http = new HttpDoor(server.base())) {
        var editor = new Editor(server.base());
        editor.signIn("editor", password(data));
        alone(editor, figures);
        beside(http, editor, figures);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    figures.print();
    System.out.printf("%d questions were asked meanwhile%n", asked.get());
    bars.atMost(PREVIEW + "alone, worst", seconds(figures, PREVIEW), PREVIEW_BAR, "s");
    bars.atMost(PUBLISH + "alone, worst", seconds(figures, PUBLISH), PUBLISH_BAR, "s");
    bars.none("failed queries during " + publishes + " publishes", failed.get());
    System.out.println(Machine.noise());
  }

  private static double seconds(Figures figures, String what) {
    return figures.millis(what + "alone", 100) / 1e3;
  }

  private void alone(Editor editor, Figures figures) throws IOException {
    times(editor, rounds, "alone", figures);
  }

  private void beside(HttpDoor http, Editor editor, Figures figures) throws IOException {
    var over = new AtomicBoolean();
    try (var residents = Executors.newFixedThreadPool(ASKING)) {
      var asking = ask(residents, http, over);
      try {
        times(editor, publishes, "while residents ask without end", figures);
      } finally {
        over.set(true);
      }
      for (var one : asking) {
        one.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    } catch (ExecutionException broken) {
      throw new IOException(broken.getCause());
    }
  }

  private void times(Editor editor, int times, String when, Figures figures) throws IOException {
    var previews = new ArrayList<Long>();
    var publications = new ArrayList<Long>();
    for (int i = 0; i < times; i++) {
      byte[] table = FaqCsv.text(changed(round++)).getBytes(StandardCharsets.UTF_8);
      long start = System.nanoTime();
      var preview = editor.preview(table);
      long seen = System.nanoTime();
      editor.publish(preview);
      previews.add(seen - start);
      publications.add(System.nanoTime() - seen);
    }
    figures.add(PREVIEW + when, previews);
    figures.add(PUBLISH + when, publications);
  }

  private List<Future<?>> ask(ExecutorService residents, HttpDoor http, AtomicBoolean over) {
    var asking = new ArrayList<Future<?>>();
    for (int i = 0; i < ASKING; i++) {
      int first = i;
      asking.add(
          residents.submit(
              () -> {
                for (int number = first; !over.get(); number += ASKING) {
                  try {
                    http.understand(Questions.number(number));
                  } catch (IOException broken) {
                    failed.incrementAndGet();
                  }
                  asked.incrementAndGet();
                }
              }));
    }
    return asking;
  }

  // Each time every fifth answer is another.
  private static List<FaqEntry> changed(int round) {
    return MadeUpFaq.entries(ENTRIES).stream()
        .map(
            entry ->
                Integer.parseInt(entry.id()) % 5 == round % 5
                    ? new FaqEntry(entry.id(), entry.question(), entry.answer() + round)
                    : entry)
        .toList();
  }

  // Printed a moment after the server is ready.
  private static String password(Path data) throws IOException {
    var log = data.toAbsolutePath().resolveSibling(data.getFileName() + ".log");
    for (int i = 0; i < LOOKS; i++) {
      var found = PASSWORD.matcher(Files.readString(log));
      if (found.find()) {
        return found.group();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new IllegalStateException("No password was printed.");
  }
}
