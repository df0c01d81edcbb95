package dev.tesuri.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What others notice when one of many floods: their times with and without it, in turn, on one
/// server whose limits are as shipped, save for those of the one address that all come from.
final class BenchFlood {

  private static final int CROWD = 99;
  private static final Duration PACE = Duration.ofSeconds(5);
  private static final int CALLS = 2;

  private final int rounds;
  private final int aSecond;

  BenchFlood(Options options) {
    rounds = options.number("rounds", 5, 1, 50);
    aSecond = options.number("rate", 200, 1, 5_000);
  }

  void run(Bars bars) {
    List<Long> without = new ArrayList<>();
    List<Long> with = new ArrayList<>();
    double limited = 0;
    double closed = 0;
    long sent = 0;
    var program = Program.tesuri();
    try (var folder = WorkFolder.create(program.top());
        var server =
            ServerProcess.start(
                program,
                folder.child("server.log"),
                Map.of(
                    "tesuri.data",
                    folder.child("data").toString(),
                    "tesuri.limits.halls",
                    "127.0.0.1"));
        var http = new HttpDoor(server.base());
        var crowd = new Crowd(http, CROWD, PACE)) {
      crowd.timed(CALLS, Resident::sayOverSocket);
      for (int round = 0; round < rounds; round++) {
        without.addAll(crowd.timed(CALLS, Resident::sayOverSocket));
        try (var flooder = new Flooder(server.base(), http.open(), aSecond)) {
          flooder.start();
          with.addAll(crowd.timed(CALLS, Resident::sayOverSocket));
          limited = Math.max(limited, known(flooder.secondsToLimit()));
          closed = Math.max(closed, known(flooder.secondsToClose()));
          sent += flooder.sent();
        }
        System.out.printf("round %d of %d done%n", round + 1, rounds);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    tell("others, without", without);
    tell("others, with a flooder", with);
    System.out.printf("the flooder sent %d messages%n", sent);
    bars.atMost("the flooder is limited after", limited, 1, "s");
    bars.atMost("and thrown out after", closed, 2, "s");
    double change = 100.0 * (p99(with) - p99(without)) / p99(without);
    bars.atMost("change of the others' p99", change, 20, "%");
    System.out.println(Machine.noise());
  }

  private static double known(double seconds) {
    return seconds < 0 ? Double.POSITIVE_INFINITY : seconds;
  }

  private static long p99(List<Long> nanos) {
    return Percentiles.of(nanos).at(99);
  }

  private static void tell(String who, List<Long> nanos) {
    var times = Percentiles.of(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-24s p50 %.1f ms, p99 %.1f ms, %d answers%n",
        who,
        times.at(50) / 1e6,
        times.at(99) / 1e6,
        times.count());
  }
}
