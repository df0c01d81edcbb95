package dev.tesuri.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How long a start takes, beside one of the bare platform, and how much memory an idle server
/// holds. The three kinds of start take turns.
final class BenchStart {

  private static final double ALLOWED_SECONDS = 1.0;
  private static final double ALLOWED_MEGABYTES = 256;
  private static final Duration QUIET = Duration.ofSeconds(5);

  private final int rounds;

  BenchStart(Options options) {
    rounds = options.number("rounds", 7, 1, 50);
  }

  /// One kind of start and what was seen of it: seconds to ready, seconds of processor time until
  /// then, megabytes after a quiet while.
  private record Kind(String name, List<Long> ready, List<Long> processor, List<Long> memory) {

    Kind(String name) {
      this(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(ServerProcess server) {
      ready.add(server.startTime().toNanos());
      processor.add(server.processorTime().toNanos());
      sleep();
      memory.add(server.residentBytes().orElse(0));
    }

    double seconds() {
      return Percentiles.median(ready) / 1e9;
    }

    double megabytes() {
      return Percentiles.median(memory) / 1024.0 / 1024.0;
    }

    void print() {
      var all = Percentiles.of(ready);
      System.out.printf(
          Locale.ROOT,
          "%-28s %7.2f  %7.2f – %-7.2f %9.2f %14.0f%n",
          name,
          seconds(),
          all.at(1) / 1e9,
          all.at(100) / 1e9,
          Percentiles.median(processor) / 1e9,
          megabytes());
    }
  }

  void run(Bars bars) {
    var tesuri = Program.tesuri();
    var used = new Kind("Tesuri, data of before");
    var fresh = new Kind("Tesuri, new data folder");
    var bare = new Kind("bare Helidon MP");
    try (var folder = WorkFolder.create(tesuri.top())) {
      Program platform = BareServer.build(tesuri, folder);
      ServerProcess.tesuri(folder.child("used")).close();
      for (int round = 0; round < rounds; round++) {
        measure(fresh, ServerProcess.tesuri(folder.child("fresh" + round)));
        measure(bare, ServerProcess.start(platform, folder.child("bare.log"), Map.of()));
        measure(used, ServerProcess.tesuri(folder.child("used")));
        System.out.printf("round %d of %d done%n", round + 1, rounds);
      }
      warnOfRefusedCache(folder.child("used.log"), folder.child("bare.log"));
    }
    tell(used, fresh, bare);
    judge(used, fresh, bare, bars);
  }

  // The JVM says so in its log and starts without it.
  private static void warnOfRefusedCache(Path... logs) {
    for (Path log : logs) {
      try (var lines = Files.lines(log)) {
        lines
            .filter(line -> line.contains("AOT cache") || line.contains("[aot]"))
            .findFirst()
            .ifPresent(line -> System.out.println("WITHOUT AOT CACHE: " + line));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  private static void measure(Kind kind, ServerProcess server) {
    try (server) {
      kind.add(server);
    }
  }

  private static void tell(Kind... kinds) {
    System.out.printf(
        "%n%-28s %7s  %-17s %9s %14s%n", "medians", "ready s", "from – to", "CPU s", "idle RSS MB");
    for (Kind kind : kinds) {
      kind.print();
    }
    System.out.println();
  }

  private static void judge(Kind used, Kind fresh, Kind bare, Bars bars) {
    double bar = bare.seconds() + ALLOWED_SECONDS;
    bars.atMost("start on data of before", used.seconds(), bar, "s");
    bars.atMost("start on a new data folder", fresh.seconds(), bar, "s");
    bars.below("idle memory", used.megabytes(), ALLOWED_MEGABYTES, "MB");
    System.out.println(Machine.noise());
  }

  private static void sleep() {
    try {
      Thread.sleep(QUIET);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
