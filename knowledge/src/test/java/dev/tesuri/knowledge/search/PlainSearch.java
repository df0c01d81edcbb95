package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.content.Facts;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.text.JapaneseText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/// What anyone gets from the library: all texts of a topic in one field, cut by Kuromoji's analyzer
/// as it comes, ranked by BM25. Stands beside our figures.
public final class PlainSearch {

  private final IndexSearcher searcher;

  /// Indexes these topics with their further wordings.
  public PlainSearch(List<Topic> topics, Map<String, List<String>> wordings, JapaneseText text) {
    var directory = new ByteBuffersDirectory();
    try (var analyzer = new JapaneseAnalyzer();
        var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (var topic : topics) {
        var document = new Document();
        document.add(new StoredField("id", topic.id()));
        var all = new ArrayList<>(texts(topic.facts()));
        all.addAll(wordings.getOrDefault(topic.id(), List.of()));
        document.add(new TextField("text", text.plain(String.join("\n", all)), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.commit();
      searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ids of the topics that fit, best first.
  public List<String> search(String question, int limit) {
    try (var analyzer = new JapaneseAnalyzer()) {
      var query = new QueryBuilder(analyzer).createBooleanQuery("text", question);
      var found = new ArrayList<String>();
      if (query != null) {
        for (var hit : searcher.search(query, limit).scoreDocs) {
          found.add(searcher.storedFields().document(hit.doc).get("id"));
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(Facts facts) {
    var texts = new ArrayList<>(List.of(facts.title(), facts.plain()));
    texts.addAll(facts.asks());
    texts.add(facts.answer());
    facts.allSections().forEach(section -> texts.add(section.heading() + "\n" + section.text()));
    return texts;
  }
}
