package dev.tesuri.web.server;

import dev.tesuri.knowledge.content.BundledFiles;
import dev.tesuri.knowledge.content.ContentCheck;
import dev.tesuri.knowledge.content.ContentFile;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.layer.Layers;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.text.JapaneseText;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Reads what is published and keeps the present shelf. When it is read again and has an error, the
/// shelf of before stays. Thread-safe.
final class Shelves {

  private final Settings settings;
  private final InstantSource clock;
  private final JapaneseText text;
  private volatile Shelf current;
  private volatile List<Fault> refused = List.of();

  private Shelves(Settings settings, InstantSource clock, JapaneseText text, Shelf current) {
    this.settings = settings;
    this.clock = clock;
    this.text = text;
    this.current = current;
  }

  /// Reads for the first time: what is at fault is left out, the rest is there.
  static Shelves open(Settings settings, InstantSource clock) {
    return BundledFiles.read(
        root -> {
          var words = WordLists.read(content(settings, root));
          var text = new JapaneseText(words.readings());
          return new Shelves(settings, clock, text, read(settings, root, words, text, clock));
        });
  }

  /// Japanese with the readings of the word lists.
  JapaneseText text() {
    return text;
  }

  Shelf current() {
    return current;
  }

  /// Faults of the present shelf; after a reading that was refused, those of that reading.
  List<Fault> faults() {
    return refused.isEmpty() ? current.faults() : refused;
  }

  /// Reads everything again. Readings over kanji change with the next start only.
  ///
  /// @return whether the new shelf is in use; else its faults tell why not
  synchronized boolean readAgain() {
    var next =
        BundledFiles.read(
            root -> {
              var words = WordLists.read(content(settings, root));
              return read(settings, root, words, text, clock);
            });
    boolean good = !next.hasErrors();
    if (good) {
      current = next;
    }
    refused = good ? List.of() : next.faults();
    return good;
  }

  private static Shelf read(
      Settings settings, Path root, WordLists words, JapaneseText text, InstantSource clock) {
    var national = new ContentReader.Folder(ContentFile.NATIONAL, content(settings, root));
    var layers = Layers.read(settings.layers().stream().map(name -> layer(name, root)).toList());
    var folders = new ArrayList<>(List.of(national));
    folders.addAll(layers.topics());
    var content = new ContentReader().layers(folders);
    var today = LocalDate.ofInstant(clock.instant(), House.JAPAN);
    var faults = new ArrayList<>(layers.faults());
    faults.addAll(new ContentCheck(words, text).check(content, today));
    return new Shelf(
        Library.of(content.topics(), text, words.vocabulary()),
        layers.locality(settings.town()),
        words.categories(),
        faults);
  }

  private static Path content(Settings settings, Path root) {
    return settings.content().orElseGet(() -> root.resolve("content"));
  }

  // An example layer travels with the program; those of real towns lie in folders.
  private static Path layer(String name, Path root) {
    return name.startsWith("bundled:")
        ? root.resolve("layers").resolve(name.substring("bundled:".length()))
        : Path.of(name);
  }
}
