package dev.tesuri.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;

/// The words of texts in an index in memory, a document for each text. Immutable and
/// thread-safe; needs no closing, memory is all it holds.
final class WordIndex {

  private static final FieldType WORDS = words();
  private static final String TOPIC = "TOPIC";

  // The index may put its documents into another order than that in which they came.
  private final int[] topicOfDocument;
  private final IndexSearcher searcher;
  private final int topics;

  /// Over a directory that [#write] has filled.
  WordIndex(Directory directory, int topics) {
    this.topics = topics;
    try {
      var reader = DirectoryReader.open(directory);
      topicOfDocument = topicsOf(reader);
      searcher = new IndexSearcher(reader);
      // The default cache is shared by all searchers of the process and would outlive this
      // snapshot.
      searcher.setQueryCache(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WordIndex of(List<ReadTopic> read) {
    var directory = IndexFiles.inMemory();
    write(read, directory);
    return new WordIndex(directory, read.size());
  }

  /// The best score of each topic among its documents that match, by the place of the topic in
  /// the list; 0 for none.
  double[] scores(Query query, int most) {
    try {
      var scores = new double[topics];
      for (var hit : searcher.search(query, most).scoreDocs) {
        int topic = topicOfDocument[hit.doc];
        scores[topic] = Math.max(scores[topic], hit.score);
      }
      return scores;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes one document for each text.
  static void write(List<ReadTopic> read, Directory directory) {
    // Lives in memory: one file more or less is nothing, packing several into one would cost time.
    var config = new IndexWriterConfig(new KeywordAnalyzer()).setUseCompoundFile(false);
    try (var writer = new IndexWriter(directory, config)) {
      for (int text = 0; text < read.size(); text++) {
        writer.addDocument(document(text, read.get(text)));
      }
      writer.forceMerge(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(int topic, ReadTopic read) {
    var names = read.wordings().stream().flatMap(wording -> wording.terms().stream()).toList();
    var document = document(topic);
    add(document, Place.NAMES, names, Term::text);
    add(document, Place.NAMES_SOUND, names, Term::reading);
    var answer = read.answerTerms();
    add(document, Place.ANSWER, answer, Term::text);
    add(document, Place.ANSWER_SOUND, answer, Term::reading);
    add(document, Place.ANSWER_GRAMS, read.answerGrams());
    return document;
  }

  private static Document document(int topic) {
    var document = new Document();
    document.add(new NumericDocValuesField(TOPIC, topic));
    return document;
  }

  private static void add(
      Document document, Place place, List<Term> terms, Function<Term, String> form) {
    add(document, place, terms.stream().map(form).toList());
  }

  private static void add(Document document, Place place, List<String> words) {
    document.add(new Field(place.name(), new ListedTokens(words), WORDS));
  }

  private static int[] topicsOf(DirectoryReader reader) throws IOException {
    var topics = new int[reader.maxDoc()];
    var values = MultiDocValues.getNumericValues(reader, TOPIC);
    while (values != null && values.nextDoc() < topics.length) {
      topics[values.docID()] = (int) values.longValue();
    }
    return topics;
  }

  private static FieldType words() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }
}
