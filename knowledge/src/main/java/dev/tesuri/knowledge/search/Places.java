package dev.tesuri.knowledge.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where each word stands: ascending places by word, with repetitions. Filled once, then read by
/// any thread.
final class Places {

  private static final int[] NOWHERE = {};

  private final Map<String, int[]> places;

  private Places(Map<String, int[]> places) {
    this.places = places;
  }

  int[] of(String word) {
    return places.getOrDefault(word, NOWHERE);
  }

  /// Gathers places.
  static final class Builder {
    private final Map<String, List<Integer>> lists = new HashMap<>();

    void add(String word, int place) {
      lists.computeIfAbsent(word, _ -> new ArrayList<>(1)).add(place);
    }

    Places build() {
      var places = HashMap.<String, int[]>newHashMap(lists.size());
      lists.forEach((word, list) -> places.put(word, array(list)));
      return new Places(places);
    }
  }

  static int[] array(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
