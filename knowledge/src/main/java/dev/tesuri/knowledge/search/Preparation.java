package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.PreparedPages;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.knowledge.text.PreparedAnalyses;
import java.nio.file.Path;

/// A step of the build: reads a content folder, analyses all its texts and leaves what came of it
/// there, for [PreparedPages] and [Prepared].
public final class Preparation {

  private Preparation() {}

  /// Reads and writes the folder.
  ///
  /// @param arguments the content folder
  public static void main(String[] arguments) {
    var folder = Path.of(arguments[0]);
    PreparedPages.write(folder);
    var words = WordLists.read(folder);
    var text = new JapaneseText(words.readings());
    var recorder = new PreparedAnalyses.Recorder(text);
    var topics = new ContentReader().read(folder).topics();
    var searched = SearchWords.of(words);
    var library = Library.of(topics, text, searched, Prepared.nothing(recorder));
    recorder.write(folder.resolve("analyses.bin"), words.readings());
    var language = Language.of(text, recorder, searched, Weights.MEASURED);
    IndexFiles.write(
        topics.stream().map(topic -> ReadTopic.of(topic, language)).toList(),
        folder.resolve("index"),
        IndexFiles.key(library.version()));
  }
}
