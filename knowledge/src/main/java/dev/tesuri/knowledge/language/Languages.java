package dev.tesuri.knowledge.language;

import dev.tesuri.knowledge.content.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The languages that are there besides Japanese, in the order of their codes. Immutable and
/// thread-safe.
///
/// @param faults why lines were left out, by file and line
public record Languages(List<Language> all, List<Fault> faults) {

  public static final Languages NONE = new Languages(List.of(), List.of());

  public Languages {
    all = List.copyOf(all);
    faults = List.copyOf(faults);
  }

  /// Where the languages of one layer lie.
  ///
  /// @param name what the faults call it before the path; empty for the national layer
  /// @param path may be missing
  public record Folder(String name, Path path) {}

  /// Reads these folders, the lower layer first; a later one adds to a language, or says it in its
  /// own way. A line at fault is left out.
  ///
  /// @param topics ids that there are
  public static Languages read(List<Folder> folders, Set<String> topics) {
    var reading = new LanguagesReader(topics);
    folders.forEach(reading::read);
    return reading.languages();
  }

  /// The language with this code; empty for Japanese, and for one that is not there.
  public Optional<Language> find(String code) {
    return all.stream().filter(language -> language.code().equals(code)).findFirst();
  }
}
