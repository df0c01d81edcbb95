package dev.tesuri.bot.guard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds danger in a resident's words by fixed wordings, with no model. Linear in the length of the
/// text; safe for all threads.
///
/// The wordings of a kind stand in a text file of its name beside this class, so that people who
/// read Japanese but no Java can review them. Kinds are tried in the order of [HazardKind].
public final class Hazards {

  private final WordingIndex index = new WordingIndex();
  private final Map<HazardKind, HazardWords> kinds = new EnumMap<>(HazardKind.class);

  public Hazards() {
    var phrases = Phrases.read("phrases.txt", "kana.txt");
    for (var kind : HazardKind.values()) {
      kinds.put(kind, HazardWords.read(kind.code() + ".txt", phrases, index));
    }
  }

  /// The most urgent danger that the text speaks of.
  public Optional<Hazard> find(String text) {
    List<Wording.Piece> pieces = Wording.of(text, index);
    return kinds.entrySet().stream()
        .filter(kind -> pieces.stream().anyMatch(piece -> piece.speaksOf(kind.getValue())))
        .findFirst()
        .map(kind -> new Hazard(kind.getKey(), HazardText.of(kind.getKey())));
  }
}
