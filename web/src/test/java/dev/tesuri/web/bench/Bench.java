package dev.tesuri.web.bench;

import java.util.Arrays;
import java.util.List;

/// The entry of `./bench`. Ends with 0 when all bars hold, 1 when one is missed, 2 when it cannot
/// be run as asked.
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) {
    System.exit(run(Arrays.asList(arguments)));
  }

  private static int run(List<String> arguments) {
    try {
      var options = Options.parse(arguments.subList(1, arguments.size()));
      System.out.println(Machine.describe());
      System.out.println(Machine.noise());
      System.out.println();
      var bars = new Bars();
      measure(arguments.getFirst(), options, bars);
      return bars.allHold() ? 0 : 1;
    } catch (IllegalArgumentException wrong) {
      System.err.println("bench: " + wrong.getMessage() + " (try --help)");
      return 2;
    }
  }

  private static void measure(String what, Options options, Bars bars) {
    switch (what) {
      case "start" -> new BenchStart(options).run(bars);
      case "latency" -> new BenchLatency(options).run(bars);
      case "kill" -> new BenchKill(options).run(bars);
      case "kill-publish" -> new BenchKillPublish(options).run(bars);
      case "faq" -> new BenchFaq(options).run(bars);
      case "publish" -> new BenchPublish(options).run(bars);
      case "flood" -> new BenchFlood(options).run(bars);
      case "load" -> new BenchLoad(options).run(bars);
      case "model" -> new BenchModel(options).run(bars);
      case "fuzz" -> new BenchFuzz(options).run(bars);
      default -> throw new IllegalArgumentException("nothing is called " + what);
    }
  }
}
