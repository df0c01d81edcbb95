package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.content.Facts;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.text.Analysis;
import dev.tesuri.knowledge.text.Kana;
import dev.tesuri.knowledge.text.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A topic taken apart, as long as a snapshot is being built.
///
/// @param wordings its title, its plain name, its asks, and whatever else names it
/// @param answer the words of the answer and of all sections that do not only ask, with repetitions
/// @param answerReading how all of the same is read
/// @param words of wordings and answer, unfolded, for [KanaCutter]
record ReadTopic(
    Topic topic, List<Wording> wordings, List<Word> answer, String answerReading, Set<Word> words) {

  static ReadTopic of(Topic topic, Language language) {
    var text = language.text();
    var asking = language.asking();
    var answer = language.analyser().analyse(text.plain(answer(topic.facts())));
    var names =
        Stream.concat(names(topic.facts()), language.words().wordingsOf(topic.id()).stream())
            .map(text::plain)
            .distinct()
            .map(language.analyser()::analyse)
            .toList();
    var answerWords = asking.without(answer.words());
    var words = new HashSet<>(answerWords);
    names.forEach(name -> words.addAll(asking.without(name.words())));
    var wordings = names.stream().map(name -> wording(name, asking)).toList();
    return new ReadTopic(topic, wordings, answerWords, answer.reading(), words);
  }

  /// All spellings that it holds.
  Set<String> spellings() {
    return words.stream().map(Word::text).collect(Collectors.toUnmodifiableSet());
  }

  /// All readings that it holds, folded.
  Set<String> readings() {
    return words.stream().map(Term::of).map(Term::reading).collect(Collectors.toUnmodifiableSet());
  }

  List<Term> answerTerms() {
    return answer.stream().map(Term::of).toList();
  }

  /// Threes of the reading of the answer.
  List<String> answerGrams() {
    return Grams.of(Kana.fold(answerReading));
  }

  private static Wording wording(Analysis name, AskingWords asking) {
    String sound = Kana.fold(name.reading());
    return new Wording(terms(name, asking), Grams.letters(sound));
  }

  private static List<Term> terms(Analysis part, AskingWords asking) {
    return asking.without(part.words()).stream().map(Term::of).toList();
  }

  private static Stream<String> names(Facts facts) {
    return Stream.concat(Stream.of(facts.title(), facts.plain()), facts.asks().stream())
        .filter(name -> !name.isBlank());
  }

  private static String answer(Facts facts) {
    return Stream.concat(
            Stream.of(facts.answer()),
            facts.allSections().stream().map(part -> part.heading() + "\n" + part.text()))
        .collect(Collectors.joining("\n"));
  }
}
