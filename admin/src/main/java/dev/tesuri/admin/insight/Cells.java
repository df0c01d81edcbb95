package dev.tesuri.admin.insight;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The counts of a period by step and by day, veiled together: each thing that is counted is one
/// sum, cut in two ways.
final class Cells {

  private final List<Place> places;
  private final List<String> days;
  private final Map<String, Veil> veils = new HashMap<>();
  private final Map<Place, Integer> placeAt = new HashMap<>();
  private final Map<String, Integer> dayAt = new HashMap<>();

  /// Where something is counted.
  ///
  /// @param topic id, or empty
  /// @param step id, or empty
  record Place(String topic, String step) {}

  Cells(List<FigureRows.OfStep> bySteps, List<FigureRows.OfDay> byDays, List<String> days) {
    this.days = List.copyOf(days);
    places = bySteps.stream().map(one -> new Place(one.topic(), one.step())).distinct().toList();
    for (int i = 0; i < places.size(); i++) {
      placeAt.put(places.get(i), i);
    }
    for (int i = 0; i < days.size(); i++) {
      dayAt.put(days.get(i), i);
    }
    Map<String, long[]> stepCounts = new HashMap<>();
    bySteps.forEach(
        one ->
            stepCounts
                    .computeIfAbsent(one.what(), _ -> new long[places.size()])[
                    at(placeAt, new Place(one.topic(), one.step()))] +=
                one.many());
    Map<String, long[]> dayCounts = new HashMap<>();
    byDays.forEach(
        one ->
            dayCounts
                    .computeIfAbsent(one.what(), _ -> new long[days.size()])[
                    at(dayAt, one.day())] +=
                one.many());
    for (String what : new TreeSet<>(stepCounts.keySet())) {
      veils.put(
          what,
          Veil.over(
              Stream.of(stepCounts.get(what), dayCounts.getOrDefault(what, new long[days.size()]))
                  .map(counts -> Arrays.stream(counts).boxed().toList())
                  .toList()));
    }
  }

  private static <K> int at(Map<K, Integer> places, K key) {
    return Objects.requireNonNull(places.get(key));
  }

  /// Where anything was counted.
  List<Place> places() {
    return places;
  }

  /// Every day, the oldest first.
  List<String> days() {
    return days;
  }

  /// How often it happened in all.
  Figure sum(String what) {
    var veil = veils.get(what);
    return veil == null ? Figure.open(0) : veil.total();
  }

  /// What happened there.
  List<Figure> figures(Place place, List<Counted> columns) {
    return figures(columns, 0, at(placeAt, place));
  }

  /// What happened on that day.
  List<Figure> figures(String day) {
    return figures(Counted.OF_DAY, 1, at(dayAt, day));
  }

  private List<Figure> figures(List<Counted> columns, int way, int at) {
    return columns.stream()
        .map(
            column -> {
              var veil = veils.get(column.code());
              return veil == null ? Figure.open(0) : veil.parts().get(way).get(at);
            })
        .toList();
  }
}
