package dev.tesuri.bot.guard;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// The wordings of one kind of hazard, or of one reserved matter.
///
/// @param danger wordings that speak of it
/// @param calm wordings of questions about papers, courses or the past; they are taken out first,
/// so that a text that holds both still speaks of danger
record HazardWords(List<Numbered> danger, List<Numbered> calm) {

  // No letter, so that no wording reaches over the gap unless it allows for anything.
  private static final String TAKEN_OUT = "\u25a1";

  private static final String CALM_BEGINS = "[平常]";
  private static final String DANGER_BEGINS = "[危険]";

  /// A wording with its number in the index.
  private record Numbered(int number, Pattern pattern) {}

  static HazardWords read(String file, Phrases phrases, WordingIndex index) {
    var lines = Phrases.lines(file);
    int danger = lines.indexOf(DANGER_BEGINS);
    int calm = lines.indexOf(CALM_BEGINS);
    return new HazardWords(
        numbered(lines.subList(danger + 1, calm), phrases, index),
        numbered(lines.subList(calm + 1, lines.size()), phrases, index));
  }

  private static List<Numbered> numbered(List<String> lines, Phrases phrases, WordingIndex index) {
    return lines.stream()
        .map(phrases::pattern)
        .map(pattern -> new Numbered(index.add(pattern), pattern))
        .toList();
  }

  /// Whether the wording speaks of danger.
  ///
  /// @param candidates what the index says of it
  boolean speaksOfDanger(String wording, BitSet candidates) {
    if (danger.stream().noneMatch(one -> candidates.get(one.number()))) {
      return false;
    }
    var rest = wording;
    for (var one : calm) {
      if (candidates.get(one.number())) {
        rest = one.pattern().matcher(rest).replaceAll(TAKEN_OUT);
      }
    }
    var left = rest;
    return danger.stream()
        .anyMatch(one -> candidates.get(one.number()) && one.pattern().matcher(left).find());
  }
}
