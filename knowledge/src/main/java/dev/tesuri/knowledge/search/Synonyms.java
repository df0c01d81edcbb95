package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.text.Analyser;
import dev.tesuri.knowledge.text.Kana;
import dev.tesuri.knowledge.text.Vocabulary;
import dev.tesuri.knowledge.text.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The vocabulary, ready to be recognised in questions.
final class Synonyms {

  private static final int SHORTEST_SOUND = 4;

  private final Map<String, List<Phrase>> byFirstReading = new HashMap<>();
  private final List<Phrase> phrases = new ArrayList<>();

  /// @param said the content words of what is said, asking words included
  /// @param sound folded reading of all of it, particles included, without the end of a verb
  record Phrase(List<Term> said, String sound, List<Term> office) {}

  /// Words `start` to `end` (exclusive) of a text say `phrase`.
  record Find(int start, int end, Phrase phrase) {}

  Synonyms(Vocabulary vocabulary, Analyser text, AskingWords asking) {
    for (var pair : vocabulary.pairs()) {
      var spoken = text.analyse(pair.spoken());
      learn(
          new Phrase(
              terms(spoken.words()),
              stem(Kana.fold(spoken.reading())),
              terms(asking.without(text.words(pair.office())))));
    }
  }

  /// Phrases whose content words follow one another in the given ones.
  List<Find> in(List<Term> words) {
    var finds = new ArrayList<Find>();
    for (int start = 0; start < words.size(); start++) {
      for (var phrase : byFirstReading.getOrDefault(words.get(start).reading(), List.of())) {
        if (startsAt(words, start, phrase)) {
          finds.add(new Find(start, start + phrase.said().size(), phrase));
        }
      }
    }
    return finds;
  }

  /// Phrases that sound in a stretch of folded kana; places are kana, not words.
  List<Find> sounding(String kana) {
    var finds = new ArrayList<Find>();
    for (var phrase : phrases) {
      int start = phrase.sound().length() < SHORTEST_SOUND ? -1 : kana.indexOf(phrase.sound());
      if (start >= 0) {
        finds.add(new Find(start, start + phrase.sound().length(), phrase));
      }
    }
    return finds;
  }

  private void learn(Phrase phrase) {
    phrases.add(phrase);
    if (!phrase.said().isEmpty()) {
      byFirstReading
          .computeIfAbsent(phrase.said().getFirst().reading(), _ -> new ArrayList<>(1))
          .add(phrase);
    }
  }

  private static boolean startsAt(List<Term> words, int start, Phrase phrase) {
    int end = start + phrase.said().size();
    if (end > words.size()) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!says(words.get(i), phrase.said().get(i - start))) {
        return false;
      }
    }
    return true;
  }

  // 亡くなる is not 無くなる: sound decides only where one of the two shows no kanji.
  private static boolean says(Term word, Term said) {
    boolean spelled = Kana.hasKanji(word.text()) && Kana.hasKanji(said.text());
    return spelled ? word.text().equals(said.text()) : word.reading().equals(said.reading());
  }

  // かーどをおとした is also said かーどをおとして and かーどをおとしました.
  private static String stem(String sound) {
    boolean inflected = sound.endsWith("た") || sound.endsWith("る");
    return inflected && sound.length() > SHORTEST_SOUND
        ? sound.substring(0, sound.length() - 1)
        : sound;
  }

  private static List<Term> terms(List<Word> words) {
    return words.stream().map(Term::of).toList();
  }
}
