package dev.tesuri.web.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Times by name, round by round. What is told of them is the median over the rounds.
final class Figures {

  private final Map<String, List<Percentiles>> rounds = new LinkedHashMap<>();

  void add(String name, List<Long> nanos) {
    rounds.computeIfAbsent(name, _ -> new ArrayList<>()).add(Percentiles.of(nanos));
  }

  /// In milliseconds.
  double millis(String name, int percent) {
    return Percentiles.median(each(name, percent)) / 1e6;
  }

  private List<Long> each(String name, int percent) {
    return rounds.getOrDefault(name, List.of()).stream().map(round -> round.at(percent)).toList();
  }

  void print() {
    System.out.printf(
        Locale.ROOT,
        "%n%-40s %8s %8s %8s   %-17s %s%n",
        "milliseconds, medians over rounds",
        "p50",
        "p95",
        "p99",
        "p50 of rounds",
        "samples");
    rounds.keySet().forEach(this::print);
    System.out.println();
  }

  private void print(String name) {
    var middles = Percentiles.of(each(name, 50));
    System.out.printf(
        Locale.ROOT,
        "%-40s %8.2f %8.2f %8.2f   %7.2f – %-7.2f %d%n",
        name,
        millis(name, 50),
        millis(name, 95),
        millis(name, 99),
        middles.at(1) / 1e6,
        middles.at(100) / 1e6,
        rounds.getOrDefault(name, List.of()).stream().mapToInt(Percentiles::count).sum());
  }
}
