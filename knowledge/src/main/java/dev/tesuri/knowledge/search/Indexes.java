package dev.tesuri.knowledge.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The words of a corpus: its texts in one index, each single wording in another. In one index the
/// fields of one kind would be missing from the documents of the other, which Lucene reads slowly.
///
/// @param texts one document for each
/// @param wordings one document for each, with the place of its text
record Indexes(WordIndex texts, WordIndex wordings) {

  static Indexes of(List<ReadTopic> read) {
    var texts = IndexFiles.inMemory();
    var wordings = IndexFiles.inMemory();
    WordIndex.writeTexts(read, texts);
    WordIndex.writeWordings(read, wordings);
    return new Indexes(new WordIndex(texts, read.size()), new WordIndex(wordings, read.size()));
  }

  /// Those that [#write] left in a folder; empty when there are none with this key.
  ///
  /// @param count of the texts
  static Optional<Indexes> read(Path folder, String key, int count) {
    return IndexFiles.read(folder.resolve("texts"), key)
        .flatMap(
            texts ->
                IndexFiles.read(folder.resolve("wordings"), key)
                    .map(
                        wordings ->
                            new Indexes(
                                new WordIndex(texts, count), new WordIndex(wordings, count))));
  }

  static void write(List<ReadTopic> read, Path folder, String key) {
    IndexFiles.write(
        folder.resolve("texts"), key, directory -> WordIndex.writeTexts(read, directory));
    IndexFiles.write(
        folder.resolve("wordings"), key, directory -> WordIndex.writeWordings(read, directory));
  }
}
