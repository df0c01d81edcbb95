package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.content.Topic;
import java.util.List;
import java.util.function.Function;

/// Texts of one kind with an index and statistics of their own, so that thousands of one kind do
/// not change what a word weighs among the few of another. Immutable and thread-safe.
final class Corpus {

  private final QuestionReader reader;
  private final Ranking ranking;

  private Corpus(QuestionReader reader, Ranking ranking) {
    this.reader = reader;
    this.ranking = ranking;
  }

  /// Reads the texts and indexes them.
  static Corpus of(List<Topic> texts, Language language) {
    return of(texts, language, WordIndex::of);
  }

  /// Reads the texts.
  ///
  /// @param index gives the index of the texts that were read
  static Corpus of(
      List<Topic> texts, Language language, Function<List<ReadTopic>, WordIndex> index) {
    var read = texts.stream().map(text -> ReadTopic.of(text, language)).toList();
    var lexicon = new Lexicon(read);
    var entries = read.stream().map(one -> new Entry(one, lexicon, language.text())).toList();
    return new Corpus(
        new QuestionReader(read, lexicon, language),
        new Ranking(
            entries,
            index.apply(read),
            new Wordings(read, lexicon, language.weights()),
            lexicon,
            language.weights()));
  }

  List<Hit> hits(Said said, int limit) {
    return ranking.hits(reader.read(said), limit);
  }
}
