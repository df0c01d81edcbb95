package dev.tesuri.bot.understand;

import dev.tesuri.bot.understand.Intent.Word;
import dev.tesuri.knowledge.language.Language;
import dev.tesuri.knowledge.language.Languages;
import dev.tesuri.knowledge.language.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What people say instead of pressing a button in other languages than Japanese: the rows of
/// `utterances.tsv` of the languages, compared as a whole, and the answers on the screen by their
/// words. Immutable and thread-safe.
final class ForeignCommands {

  /// So many words of a wish for a person may stand within a longer text.
  private static final int TELLING = 4;

  private static final Map<String, String> LABELS = Map.of("yes", "はい", "no", "いいえ");

  private final List<Language> languages;
  private final Map<String, List<String>> intents = new HashMap<>();

  ForeignCommands(Languages languages) {
    this.languages = languages.all();
    for (var language : this.languages) {
      for (var one : language.spoken()) {
        intents.computeIfAbsent(letters(one.text()), _ -> new ArrayList<>()).add(one.intent());
      }
    }
  }

  /// The command that this text is.
  Optional<Intent> find(String text, Situation situation) {
    String said = letters(text);
    return choice(said, situation.labels())
        .or(
            () ->
                intents.getOrDefault(said, List.of()).stream()
                    .filter(intent -> Commands.isPossible(intent, situation))
                    .flatMap(intent -> Commands.intent(intent).stream())
                    .findFirst());
  }

  /// Whether the wish for a person stands in the text.
  boolean asksForPerson(String text) {
    String said = " " + letters(text) + " ";
    return intents.entrySet().stream()
        .filter(entry -> entry.getValue().contains(Word.PERSON.code()))
        .map(Map.Entry::getKey)
        .anyMatch(
            wish ->
                said.equals(" " + wish + " ")
                    || (wish.split(" ", -1).length >= TELLING && said.contains(" " + wish + " ")));
  }

  private Optional<Intent> choice(String said, List<String> labels) {
    var meant =
        IntStream.range(0, labels.size())
            .filter(i -> isLabel(said, labels.get(i)))
            .boxed()
            .toList();
    return meant.size() == 1 && !said.isEmpty()
        ? Optional.of(new Intent.Choice(meant.getFirst()))
        : Optional.empty();
  }

  private boolean isLabel(String said, String label) {
    boolean answers =
        intents.getOrDefault(said, List.of()).stream()
            .anyMatch(intent -> LABELS.containsKey(intent) && label.startsWith(start(intent)));
    return answers
        || languages.stream()
            .flatMap(language -> language.sentences().find(label).stream())
            .map(pieces -> pieces.stream().map(Piece::text).collect(Collectors.joining()))
            .anyMatch(words -> letters(words).equals(said));
  }

  private static String start(String intent) {
    return LABELS.getOrDefault(intent, "");
  }

  // Words alone, in small letters, without a please.
  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("['’`]", "")
        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
        .strip()
        .replaceAll("^please | please$", "");
  }
}
