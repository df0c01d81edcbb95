package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.text.JapaneseText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A published snapshot of all topics, searchable by what people really say.
///
/// Immutable and thread-safe; the same topics and the same question always give the same hits. It
/// lives in memory alone, so a snapshot that is no longer used is simply let go.
public final class Library {

  private static final int MOST_HITS = 20;

  private final List<Topic> topics;
  private final Map<String, Topic> byId;
  private final LibraryVersion version;
  private final QuestionReader reader;
  private final Ranking ranking;

  private Library(
      List<Topic> topics,
      Map<String, Topic> byId,
      LibraryVersion version,
      QuestionReader reader,
      Ranking ranking) {
    this.topics = topics;
    this.byId = byId;
    this.version = version;
    this.reader = reader;
    this.ranking = ranking;
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
    var kept = List.copyOf(topics);
    var analyser = prepared.analyser();
    var asking = AskingWords.of(words.asking(), analyser);
    var read =
        kept.stream().map(topic -> ReadTopic.of(topic, words, text, analyser, asking)).toList();
    var entries = read.stream().map(ReadTopic::entry).toList();
    var lexicon = new Lexicon(entries);
    var version = Fingerprint.of(kept, words);
    return new Library(
        kept,
        byId(kept),
        version,
        reader(read, lexicon, new Synonyms(words.vocabulary(), analyser, asking), asking, text),
        new Ranking(
            entries, index(read, prepared, IndexFiles.key(version)), new Coverage(lexicon), text));
  }

  public LibraryVersion version() {
    return version;
  }

  /// All topics in the order in which they were given.
  public List<Topic> topics() {
    return topics;
  }

  public Optional<Topic> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The topics that fit what was said, best first; empty when nothing does. Only the first 500
  /// code points count.
  ///
  /// @param limit how many at most, 1 to 20
  /// @throws IllegalArgumentException when the limit is outside
  public List<Hit> search(String question, int limit) {
    if (limit < 1 || limit > MOST_HITS) {
      throw new IllegalArgumentException("Limit must be 1 to " + MOST_HITS + ": " + limit);
    }
    return ranking.hits(reader.read(question), limit);
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

  private static QuestionReader reader(
      List<ReadTopic> read,
      Lexicon lexicon,
      Synonyms synonyms,
      AskingWords asking,
      JapaneseText text) {
    var words = read.stream().flatMap(topic -> topic.words().stream()).collect(Collectors.toSet());
    var cutter = new KanaCutter(words, asking, lexicon);
    var slips = new Slips(lexicon);
    return new QuestionReader(
        text,
        new WrittenQuestion(asking, synonyms, lexicon, cutter, slips),
        new KanaQuestion(cutter, synonyms, lexicon, slips));
  }
}
