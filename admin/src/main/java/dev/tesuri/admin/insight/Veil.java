package dev.tesuri.admin.insight;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Hides the small counts of a sum, and as many others as it takes that none of the small ones can
/// be worked out from the sum and from what is still shown.
///
/// A small count is known to be 1 to 4. It is safe as long as the hidden ones of its column may add
/// up to their sum in more than one way. The smallest shown ones are hidden first; when there is
/// none left, the sum itself is hidden.
///
/// @param total the sum
/// @param parts the same sum in parts, in one or several ways: by day, by step
record Veil(Figure total, List<List<Figure>> parts) {

  // The largest of the small ones.
  private static final int MOST = Figure.LEAST - 1;

  Veil {
    parts = List.copyOf(parts);
  }

  /// Veils one sum.
  ///
  /// @param ways each adds up to the same sum
  static Veil over(List<List<Long>> ways) {
    long total = ways.getFirst().stream().mapToLong(Long::longValue).sum();
    if (Figure.isSmall(total)) {
      boolean told = ways.stream().anyMatch(way -> small(way) == MOST);
      return new Veil(
          told ? Figure.HIDDEN : Figure.SMALL,
          ways.stream().map(way -> drawn(way, Set.of())).toList());
    }
    var covers = ways.stream().map(way -> cover(way)).toList();
    if (covers.stream().allMatch(Optional::isPresent)) {
      return new Veil(
          Figure.open(total),
          IntStream.range(0, ways.size())
              .mapToObj(i -> drawn(ways.get(i), covers.get(i).orElseThrow()))
              .toList());
    }
    return new Veil(
        Figure.HIDDEN, ways.stream().map(way -> drawn(way, withoutTotal(way))).toList());
  }

  // Which others to hide; empty when not even all of them would do. A few small ones alone are told
  // too much of by their sum, whatever it is.
  private static Optional<Set<Integer>> cover(List<Long> way) {
    Set<Integer> hidden = new HashSet<>();
    for (int next : shown(way)) {
      if (safe(way, hidden)) {
        return Optional.of(hidden);
      }
      hidden.add(next);
    }
    boolean few = small(way) > 0 && small(way) <= MOST && hidden.isEmpty();
    return safe(way, hidden) && !few ? Optional.of(hidden) : Optional.empty();
  }

  private static boolean safe(List<Long> way, Set<Integer> hidden) {
    long small = small(way);
    long sum =
        IntStream.range(0, way.size())
            .filter(i -> hidden.contains(i) || Figure.isSmall(way.get(i)))
            .mapToLong(way::get)
            .sum();
    if (small == 0) {
      return true;
    }
    return hidden.isEmpty()
        ? small > 1 && sum > small && sum < small * MOST
        : sum > small + (long) Figure.LEAST * hidden.size();
  }

  private static long small(List<Long> way) {
    return way.stream().filter(Figure::isSmall).count();
  }

  // A sum that is not shown must not be found by adding up either.
  private static Set<Integer> withoutTotal(List<Long> way) {
    boolean open = way.stream().noneMatch(Figure::isSmall);
    return open ? shown(way).stream().limit(1).collect(Collectors.toSet()) : Set.of();
  }

  private static List<Integer> shown(List<Long> way) {
    return IntStream.range(0, way.size())
        .filter(i -> way.get(i) >= Figure.LEAST)
        .boxed()
        .sorted(Comparator.comparing(way::get))
        .toList();
  }

  private static List<Figure> drawn(List<Long> way, Set<Integer> hidden) {
    return IntStream.range(0, way.size())
        .mapToObj(i -> hidden.contains(i) ? Figure.HIDDEN : Figure.alone(way.get(i)))
        .toList();
  }
}
