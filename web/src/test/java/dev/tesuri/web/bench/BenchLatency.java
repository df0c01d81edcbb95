package dev.tesuri.web.bench;

import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.text.JapaneseText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How long a resident waits for an answer, beside what the answer is made of: two durable
/// commits, one search and one way there and back.
///
/// All of it is measured in turn, one call of each, in the same minutes on the same machine. The
/// client shares the server's cores.
final class BenchLatency {

  private static final int CROWD = 200;
  private static final Duration PACE = Duration.ofSeconds(5);
  private static final int ALLOWED = 2;

  private static final String COMMIT = "one durable commit";
  private static final String SEARCH = "one search";
  private static final String ECHO = "one socket echo";
  private static final String UNDERSTAND = "understand";
  private static final String HTTP = "say to answer, HTTP";
  private static final String SOCKET = "say to answer, socket";
  private static final String ALONE = ", 1 resident";
  private static final String TOGETHER = ", " + CROWD + " residents";

  private final int rounds;
  private final int samples;
  private final int warmUpSeconds;

  BenchLatency(Options options) {
    rounds = options.number("rounds", 5, 1, 50);
    samples = options.number("samples", 300, 10, 10_000);
    warmUpSeconds = options.number("warm-up", 30, 1, 600);
  }

  void run(Bars bars) {
    var figures = new Figures();
    var program = Program.tesuri();
    try (var folder = WorkFolder.create(program.top());
        var server = ServerProcess.tesuri(folder.child("data"));
        var http = new HttpDoor(server.base());
        var commit = new DurableCommit(folder.child("commits"));
        var resident = new Resident(http);
        var crowd = new Crowd(http, CROWD, PACE)) {
      var acts = acts(resident, commit);
      tellPace();
      warmUp(acts, resident, crowd);
      for (int round = 0; round < rounds; round++) {
        measureAlone(acts, resident, figures);
        measureTogether(crowd, figures);
        System.out.printf("round %d of %d done%n", round + 1, rounds);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    figures.print();
    judge(figures, bars);
  }

  private void tellPace() {
    System.out.printf(
        Locale.ROOT,
        "1 resident: one call after the other. %d residents: each sends every %d s, %.0f a second"
            + " together; times count from when it was due.%nWarming up for %d s …%n",
        CROWD,
        PACE.toSeconds(),
        CROWD / (double) PACE.toSeconds(),
        warmUpSeconds);
  }

  private static Map<String, Act> acts(Resident resident, DurableCommit commit) {
    Map<String, Act> acts = new LinkedHashMap<>();
    var library = Library.of(new ContentReader().bundled().topics(), new JapaneseText());
    acts.put(COMMIT, _ -> commit.once());
    acts.put(SEARCH, i -> library.search(Questions.number(i), 5));
    acts.put(ECHO, resident::echo);
    acts.put(UNDERSTAND + ALONE, resident::understand);
    acts.put(HTTP + ALONE, resident::sayOverHttp);
    acts.put(SOCKET + ALONE, resident::sayOverSocket);
    return acts;
  }

  private void warmUp(Map<String, Act> acts, Resident resident, Crowd crowd) throws IOException {
    crowd.timed(1, Resident::sayOverSocket);
    long end = System.nanoTime() + Duration.ofSeconds(warmUpSeconds).toNanos();
    for (int i = 0; System.nanoTime() < end; i++) {
      resident.turnPage();
      for (Act act : acts.values()) {
        act.timed(i);
      }
    }
  }

  private void measureAlone(Map<String, Act> acts, Resident resident, Figures figures)
      throws IOException {
    Map<String, List<Long>> took = new LinkedHashMap<>();
    for (int i = 0; i < samples; i++) {
      resident.turnPage();
      for (var act : acts.entrySet()) {
        took.computeIfAbsent(act.getKey(), _ -> new ArrayList<>()).add(act.getValue().timed(i));
      }
    }
    took.forEach(figures::add);
  }

  private static void measureTogether(Crowd crowd, Figures figures) {
    figures.add(UNDERSTAND + TOGETHER, crowd.timed(2, Resident::understand));
    figures.add(HTTP + TOGETHER, crowd.timed(2, Resident::sayOverHttp));
    figures.add(SOCKET + TOGETHER, crowd.timed(2, Resident::sayOverSocket));
  }

  private static void judge(Figures figures, Bars bars) {
    double parts =
        2 * figures.millis(COMMIT, 50) + figures.millis(SEARCH, 50) + figures.millis(ECHO, 50);
    System.out.printf(Locale.ROOT, "two commits + one search + one echo: %.2f ms (p50)%n", parts);
    for (String way : List.of(HTTP, SOCKET)) {
      bars.atMost(way + ALONE + ", p50", figures.millis(way + ALONE, 50), ALLOWED * parts, "ms");
    }
    System.out.println(Machine.noise());
  }
}
