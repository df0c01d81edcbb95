package dev.tesuri.bot.guard;

import java.util.List;
import java.util.regex.Pattern;

/// The wordings of one kind of hazard.
///
/// @param danger wordings that speak of danger now
/// @param calm wordings of questions about papers, courses or the past; they are taken out first,
/// so that a
///     text that holds both still speaks of danger
record HazardWords(HazardKind kind, List<Pattern> danger, List<Pattern> calm) {

  // No letter, so that no wording reaches over the gap unless it allows for anything.
  private static final String TAKEN_OUT = "\u25a1";

  private static final String CALM_BEGINS = "[平常]";
  private static final String DANGER_BEGINS = "[危険]";

  static HazardWords read(HazardKind kind, Phrases phrases) {
    var lines = Phrases.lines(kind.code() + ".txt");
    int danger = lines.indexOf(DANGER_BEGINS);
    int calm = lines.indexOf(CALM_BEGINS);
    return new HazardWords(
        kind,
        lines.subList(danger + 1, calm).stream().map(phrases::pattern).toList(),
        lines.subList(calm + 1, lines.size()).stream().map(phrases::pattern).toList());
  }

  boolean speaksOfDanger(String wording) {
    var rest = wording;
    for (var pattern : calm) {
      rest = pattern.matcher(rest).replaceAll(TAKEN_OUT);
    }
    var left = rest;
    return danger.stream().anyMatch(pattern -> pattern.matcher(left).find());
  }
}
