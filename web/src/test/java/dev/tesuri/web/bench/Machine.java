package dev.tesuri.web.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What the figures were measured on.
final class Machine {

  private Machine() {}

  static String describe() {
    return "machine: %d cores (%s), %s %s, Java %s"
        .formatted(
            cores(),
            model(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version());
  }

  /// How busy it is beside us, and what that means.
  static String noise() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    String busy =
        load > cores() / 2.0
            ? ": BUSY with something else; times of now are worth little"
            : ": quiet";
    return String.format(Locale.ROOT, "load of the last minute: %.2f%s", load, busy);
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static String model() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException noProc) {
      return System.getProperty("os.arch");
    }
  }
}
