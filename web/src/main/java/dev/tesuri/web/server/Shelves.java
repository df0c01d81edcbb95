package dev.tesuri.web.server;

import dev.tesuri.bot.understand.Elsewhere;
import dev.tesuri.bot.understand.Intents;
import dev.tesuri.knowledge.content.BundledFiles;
import dev.tesuri.knowledge.content.ContentCheck;
import dev.tesuri.knowledge.content.ContentFile;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.faq.FaqRows.Brought;
import dev.tesuri.knowledge.layer.Layers;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.search.Prepared;
import dev.tesuri.knowledge.search.SearchWords;
import dev.tesuri.knowledge.text.JapaneseText;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what is published and keeps the present shelf. The first reading goes on in the
/// background; whoever needs what it gives waits for it. When it is read again and has an
/// error, the shelf of before stays. Thread-safe.
final class Shelves {

  private final Settings settings;
  private final InstantSource clock;
  private final Supplier<Optional<Brought>> faq;
  private final Function<String, Map<String, List<String>>> learned;
  private final CompletableFuture<First> first = new CompletableFuture<>();
  private volatile @Nullable Shelf again;
  private volatile List<Fault> refused = List.of();

  /// What the first reading gives.
  private record First(JapaneseText text, Shelf shelf) {}

  private Shelves(
      Settings settings,
      InstantSource clock,
      Supplier<Optional<Brought>> faq,
      Function<String, Map<String, List<String>>> learned) {
    this.settings = settings;
    this.clock = clock;
    this.faq = faq;
    this.learned = learned;
  }

  /// Begins the first reading: what is at fault is left out, the rest is there.
  ///
  /// @param faq gives the questions and answers that the town has brought
  /// @param learned gives the approved ways to ask of a town, by topic
  static Shelves open(
      Settings settings,
      InstantSource clock,
      Supplier<Optional<Brought>> faq,
      Function<String, Map<String, List<String>>> learned) {
    var shelves = new Shelves(settings, clock, faq, learned);
    Thread.ofPlatform().name("first-reading").daemon().start(shelves::readFirst);
    return shelves;
  }

  private void readFirst() {
    try {
      first.complete(
          BundledFiles.read(
              root -> {
                var words = WordLists.read(content(root));
                var text = new JapaneseText(words.readings());
                return new First(text, read(root, words, text));
              }));
    } catch (RuntimeException failed) {
      first.completeExceptionally(failed);
    }
  }

  /// Whether the first reading is done, so that nobody has to wait.
  boolean isThere() {
    return first.isDone() && !first.isCompletedExceptionally();
  }

  /// Japanese with the readings of the word lists.
  JapaneseText text() {
    return first.join().text();
  }

  Shelf current() {
    var newer = again;
    return newer == null ? first.join().shelf() : newer;
  }

  /// Faults of the present shelf; after a reading that was refused, those of that reading.
  List<Fault> faults() {
    return refused.isEmpty() ? current().faults() : refused;
  }

  /// Reads everything again. Readings over kanji change with the next start only.
  ///
  /// @return whether the new shelf is in use; else its faults tell why not
  synchronized boolean readAgain() {
    var next = BundledFiles.read(root -> read(root, WordLists.read(content(root)), text()));
    boolean good = !next.hasErrors();
    if (good) {
      again = next;
    }
    refused = good ? List.of() : next.faults();
    return good;
  }

  private Shelf read(Path root, WordLists words, JapaneseText text) {
    var national = new ContentReader.Folder(ContentFile.NATIONAL, content(root));
    var layers = Layers.read(settings.layers().stream().map(name -> layer(name, root)).toList());
    var folders = new ArrayList<>(List.of(national));
    folders.addAll(layers.topics());
    var content = new ContentReader().layers(folders);
    var today = LocalDate.ofInstant(clock.instant(), House.JAPAN);
    var locality = layers.locality(settings.town());
    var library =
        Library.of(
            content.topics(),
            text,
            SearchWords.of(words).and(learned.apply(locality.town().id())),
            Prepared.in(root.resolve("content"), words.readings(), text));
    return new Shelf(
        faq.get().map(brought -> library.with(articles(brought, locality.town()))).orElse(library),
        locality,
        words.categories(),
        new Once<>(() -> new Intents(words.utterances(), words.questions(), text)),
        new Once<>(() -> new Elsewhere(words.elsewhere(), text)),
        phones(words, locality),
        () -> {
          var faults = new ArrayList<>(layers.faults());
          faults.addAll(new ContentCheck(words, text).check(content, today));
          return faults;
        });
  }

  private static Set<String> phones(WordLists words, Locality locality) {
    return Stream.concat(
            words.contacts().stream().map(WordLists.Contact::number), locality.phones().stream())
        .map(number -> number.replaceAll("[^0-9]", ""))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Topic.Article> articles(Brought brought, Municipality town) {
    var day = LocalDate.ofInstant(brought.at(), House.JAPAN);
    String source = town.name() + "のよくある質問";
    return brought.entries().stream().map(entry -> entry.article(town.id(), source, day)).toList();
  }

  private Path content(Path root) {
    return settings.content().orElseGet(() -> root.resolve("content"));
  }

  // An example layer travels with the program; those of real towns lie in folders.
  private static Path layer(String name, Path root) {
    return name.startsWith("bundled:")
        ? root.resolve("layers").resolve(name.substring("bundled:".length()))
        : Path.of(name);
  }
}
