package dev.tesuri.knowledge.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What the probes find in a library. A value.
///
/// @param found whether a probe finds its topic among the first [#FIRST] hits, by probe
public record Probing(Map<Probe, Boolean> found) {

  /// As many as a question back can offer.
  public static final int FIRST = 4;

  private static final Comparator<Probe> ORDER =
      Comparator.comparing(Probe::topic).thenComparing(Probe::question);

  public Probing {
    found = Map.copyOf(found);
  }

  /// Asks every topic's questions. Takes some milliseconds for each question.
  public static Probing of(Library library) {
    return of(library, Probe.of(library.topics()));
  }

  /// Asks these questions.
  public static Probing of(Library library, List<Probe> probes) {
    var found = new LinkedHashMap<Probe, Boolean>();
    probes.forEach(probe -> found.computeIfAbsent(probe, one -> finds(library, one)));
    return new Probing(found);
  }

  /// What would be lost and gained by going over to `next`.
  public Change to(Probing next) {
    var lost = new ArrayList<Probe>();
    var gained = new ArrayList<Probe>();
    var all = new LinkedHashSet<>(found.keySet());
    all.addAll(next.found.keySet());
    for (var probe : all) {
      boolean before = found.getOrDefault(probe, false);
      boolean after = next.found.getOrDefault(probe, false);
      if (before && !after) {
        lost.add(probe);
      } else if (!before && after) {
        gained.add(probe);
      }
    }
    lost.sort(ORDER);
    gained.sort(ORDER);
    return new Change(lost, gained);
  }

  private static boolean finds(Library library, Probe probe) {
    return library.search(probe.question(), FIRST).stream()
        .anyMatch(hit -> hit.id().equals(probe.topic()));
  }

  /// What publishing changes of what is found.
  ///
  /// @param lost found their topic before, and do no more
  /// @param gained find their topic now
  public record Change(List<Probe> lost, List<Probe> gained) {

    /// Nothing is found otherwise than before.
    public static final Change NONE = new Change(List.of(), List.of());

    public Change {
      lost = List.copyOf(lost);
      gained = List.copyOf(gained);
    }
  }
}
