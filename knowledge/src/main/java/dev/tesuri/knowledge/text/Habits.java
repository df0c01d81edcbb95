package dev.tesuri.knowledge.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Readings that are a matter of habit, where offices write one and the dictionary prefers
/// another. Pure.
final class Habits {

  // 後 alone is あと (出した後, この後), not the literary のち.
  private static final Map<String, Habit> ALWAYS =
      Map.of("後", new Habit("のち", "あと"), "端", new Habit("はじ", "はし"));
  private static final Set<String> DIRECTIONS =
      Set.of("左", "右", "上", "下", "前", "後ろ", "奥", "東", "西", "南", "北", "こちら", "そちら", "あちら");

  private record Habit(String dictionary, String office) {}

  private Habits() {}

  static Morpheme applied(List<Morpheme> morphemes, int i) {
    var morpheme = morphemes.get(i);
    var habit = ALWAYS.get(morpheme.surface());
    if (habit != null && habit.dictionary().equals(morpheme.reading())) {
      return morpheme.read(habit.office());
    }
    return isPerson(morphemes, i) ? morpheme.read("かた") : morpheme;
  }

  // 方 is a person (世帯主の方) unless a direction stands before it (左の方).
  private static boolean isPerson(List<Morpheme> morphemes, int i) {
    var morpheme = morphemes.get(i);
    return morpheme.surface().equals("方")
        && morpheme.reading().equals("ほう")
        && !(i >= 2 && DIRECTIONS.contains(morphemes.get(i - 2).surface()));
  }
}
