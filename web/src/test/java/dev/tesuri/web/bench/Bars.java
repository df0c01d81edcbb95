package dev.tesuri.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The figures that must hold. Each is printed with its bar as soon as it is known.
final class Bars {

  private final List<String> missed = new ArrayList<>();

  /// Holds when the figure is at most the bar.
  void atMost(String name, double figure, double bar, String unit) {
    tell(name, figure <= bar, two(figure, unit) + ", bar: at most " + two(bar, unit));
  }

  /// Holds when the figure is below the bar.
  void below(String name, double figure, double bar, String unit) {
    tell(name, figure < bar, two(figure, unit) + ", bar: below " + two(bar, unit));
  }

  /// Holds when nothing was found.
  void none(String name, long found) {
    tell(name, found == 0, found + ", bar: 0");
  }

  private static String two(double figure, String unit) {
    return String.format(Locale.ROOT, "%.2f %s", figure, unit);
  }

  private void tell(String name, boolean holds, String words) {
    System.out.printf(Locale.ROOT, "%s  %-44s %s%n", holds ? "PASS" : "FAIL", name, words);
    if (!holds) {
      missed.add(name);
    }
  }

  boolean allHold() {
    return missed.isEmpty();
  }
}
