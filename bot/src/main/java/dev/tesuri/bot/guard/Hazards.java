package dev.tesuri.bot.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds danger in a resident's words by fixed wordings, with no model. Safe for all threads.
///
/// The wordings of a kind stand in a text file of its name beside this class, so that people who
/// read
/// Japanese but no Java can review them. Kinds are tried in the order of [HazardKind].
public final class Hazards {

  /// Some wordings take quadratic time; twice the length of the longest question is enough.
  private static final int LONGEST = 1_000;

  private final List<HazardWords> kinds = new ArrayList<>();

  public Hazards() {
    var phrases = Phrases.read("phrases.txt");
    for (var kind : HazardKind.values()) {
      kinds.add(HazardWords.read(kind, phrases));
    }
  }

  /// The most urgent danger that the text speaks of. Only its first 1,000 characters count.
  public Optional<Hazard> find(String text) {
    var wordings = Wording.of(text.substring(0, Math.min(LONGEST, text.length())));
    return kinds.stream()
        .filter(words -> wordings.stream().anyMatch(words::speaksOfDanger))
        .findFirst()
        .map(words -> new Hazard(words.kind(), HazardText.of(words.kind())));
  }
}
