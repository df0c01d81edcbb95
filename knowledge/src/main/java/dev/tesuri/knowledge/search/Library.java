package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.language.Languages;
import dev.tesuri.knowledge.text.JapaneseText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A published snapshot of all topics, and of the questions and answers that a town has brought,
/// searchable by what people really say.
///
/// Immutable and thread-safe; the same topics and the same question always give the same hits. It
/// lives in memory alone, so a snapshot that is no longer used is simply let go.
public final class Library {

  private static final int MOST_HITS = 20;

  private final List<Topic> topics;
  private final Map<String, Topic> byId;
  private final LibraryVersion version;
  private final Language language;
  private final Corpus corpus;
  private final Corpus brought;
  private final Phrasebooks phrasebooks;

  private Library(
      List<Topic> topics,
      Map<String, Topic> byId,
      LibraryVersion version,
      Language language,
      Corpus corpus,
      Corpus brought,
      Phrasebooks phrasebooks) {
    this.topics = topics;
    this.byId = byId;
    this.version = version;
    this.language = language;
    this.corpus = corpus;
    this.brought = brought;
    this.phrasebooks = phrasebooks;
  }

  /// With the words that travel with the program.
  public static Library of(List<Topic> topics, JapaneseText text) {
    return of(topics, text, SearchWords.bundled());
  }

  /// With words of one's own.
  ///
  /// @throws IllegalArgumentException when two topics have the same id
  public static Library of(List<Topic> topics, JapaneseText text, SearchWords words) {
    return of(topics, text, words, Prepared.nothing(text));
  }

  /// With what was worked out of these topics before.
  ///
  /// @throws IllegalArgumentException when two topics have the same id
  public static Library of(
      List<Topic> topics, JapaneseText text, SearchWords words, Prepared prepared) {
    return of(topics, text, words, prepared, Weights.MEASURED);
  }

  /// With other weights, to be measured.
  ///
  /// @throws IllegalArgumentException when two topics have the same id
  public static Library of(
      List<Topic> topics, JapaneseText text, SearchWords words, Weights weights) {
    return of(topics, text, words, Prepared.nothing(text), weights);
  }

  private static Library of(
      List<Topic> topics,
      JapaneseText text,
      SearchWords words,
      Prepared prepared,
      Weights weights) {
    var kept = List.copyOf(topics);
    var version = Fingerprint.of(kept, words);
    var language = Language.of(text, prepared.analyser(), words, weights);
    var corpus = Corpus.of(kept, language, read -> index(read, prepared, IndexFiles.key(version)));
    var none = Corpus.of(List.of(), language);
    return new Library(kept, byId(kept), version, language, corpus, none, Phrasebooks.NONE);
  }

  /// The same with what a town has brought, in the place of what it brought before.
  ///
  /// @throws IllegalArgumentException when two of all have the same id
  public Library with(List<Topic.Article> brought) {
    var all = new ArrayList<Topic>(topics);
    all.addAll(brought);
    return new Library(
        topics,
        byId(all),
        Fingerprint.of(all, language.words()),
        language,
        corpus,
        Corpus.of(List.copyOf(brought), language),
        phrasebooks);
  }

  /// The same in a town that also speaks these languages.
  public Library speaking(Languages languages) {
    return new Library(
        topics, byId, version, language, corpus, brought, new Phrasebooks(languages, topics));
  }

  /// The languages in which it can be asked and shown besides Japanese.
  public Languages languages() {
    return phrasebooks.languages();
  }

  /// The same with one topic exchanged or added for whoever looks at it by its id; what is found by
  /// searching stays as it is.
  public Library showing(Topic topic) {
    var shown = new HashMap<>(byId);
    shown.put(topic.id(), topic);
    return new Library(topics, Map.copyOf(shown), version, language, corpus, brought, phrasebooks);
  }

  public LibraryVersion version() {
    return version;
  }

  /// All topics in the order in which they were given, without what a town has brought.
  public List<Topic> topics() {
    return topics;
  }

  /// The topic or brought entry with this id.
  public Optional<Topic> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The topics that fit what was said, best first; empty when nothing does. Only the first 500
  /// code points count.
  ///
  /// @param limit how many at most, 1 to 20
  /// @throws IllegalArgumentException when the limit is outside
  public List<Hit> search(String question, int limit) {
    check(limit);
    var said = Said.of(question, language.text());
    return Merging.merged(corpus.hits(said, limit), brought.hits(said, limit), limit);
  }

  /// The topics that fit what was said in another language, best first.
  ///
  /// @param limit how many at most, 1 to 20
  /// @throws IllegalArgumentException when the limit is outside
  public List<Hit> search(
      String question, dev.tesuri.knowledge.language.Language spoken, int limit) {
    check(limit);
    return phrasebooks.search(spoken, question, limit);
  }

  private static void check(int limit) {
    if (limit < 1 || limit > MOST_HITS) {
      throw new IllegalArgumentException("Limit must be 1 to " + MOST_HITS + ": " + limit);
    }
  }

  private static WordIndex index(List<ReadTopic> read, Prepared prepared, String key) {
    return Optional.ofNullable(prepared.index())
        .flatMap(folder -> IndexFiles.read(folder, key))
        .map(directory -> new WordIndex(directory, read.size()))
        .orElseGet(() -> WordIndex.of(read));
  }

  private static Map<String, Topic> byId(List<Topic> topics) {
    var byId = new HashMap<String, Topic>();
    for (var topic : topics) {
      if (byId.put(topic.id(), topic) != null) {
        throw new IllegalArgumentException("Two topics have the id " + topic.id());
      }
    }
    return Map.copyOf(byId);
  }
}
