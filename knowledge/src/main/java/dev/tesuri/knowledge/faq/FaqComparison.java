package dev.tesuri.knowledge.faq;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What becomes of one set of entries when another takes its place. A value.
///
/// @param same how many stay as they are
/// @param reordered whether those that stay stand in another order
public record FaqComparison(
    List<FaqEntry> added,
    List<Changed> changed,
    List<FaqEntry> removed,
    int same,
    boolean reordered) {

  public FaqComparison {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }

  /// An entry with another question or answer.
  public record Changed(FaqEntry before, FaqEntry after) {}

  /// Compares by id.
  public static FaqComparison of(List<FaqEntry> before, List<FaqEntry> after) {
    var left = new LinkedHashMap<String, FaqEntry>();
    before.forEach(entry -> left.put(entry.id(), entry));
    var order = List.copyOf(left.keySet());
    var added = new ArrayList<FaqEntry>();
    var changed = new ArrayList<Changed>();
    var stay = new ArrayList<String>();
    int same = 0;
    for (var entry : after) {
      var former = left.remove(entry.id());
      if (former == null) {
        added.add(entry);
        continue;
      }
      stay.add(entry.id());
      if (former.equals(entry)) {
        same++;
      } else {
        changed.add(new Changed(former, entry));
      }
    }
    var stayed = new ArrayList<>(order);
    stayed.removeAll(left.keySet());
    return new FaqComparison(
        added, changed, List.copyOf(left.values()), same, !stayed.equals(stay));
  }

  /// Whether everything stays as it is.
  public boolean isNothing() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && !reordered;
  }
}
