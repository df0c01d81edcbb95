package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.text.Analyser;
import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.knowledge.text.PreparedAnalyses;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the build has worked out of the published texts, so that a start need not do it again. What
/// does not fit the texts of today is worked out as always.
///
/// @param analyser gives what the dictionary would give
/// @param index folder of the index of these very topics, or null
public record Prepared(Analyser analyser, @Nullable Path index) {

  /// Nothing was prepared.
  static Prepared nothing(Analyser analyser) {
    return new Prepared(analyser, null);
  }

  /// What lies in a content folder, as [Preparation] left it there.
  ///
  /// @param readings those of `text`
  public static Prepared in(Path folder, List<String> readings, JapaneseText text) {
    var analyser = PreparedAnalyses.read(folder.resolve("analyses.bin"), readings, text);
    return analyser.equals(text) ? nothing(text) : new Prepared(analyser, folder.resolve("index"));
  }
}
