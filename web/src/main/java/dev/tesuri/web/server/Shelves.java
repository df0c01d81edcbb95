package dev.tesuri.web.server;

import dev.tesuri.bot.understand.Elsewhere;
import dev.tesuri.bot.understand.Intents;
import dev.tesuri.knowledge.content.BundledFiles;
import dev.tesuri.knowledge.content.ContentCheck;
import dev.tesuri.knowledge.content.ContentFile;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.ContentReader.Readership;
import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.content.Faults;
import dev.tesuri.knowledge.content.Line;
import dev.tesuri.knowledge.content.Page;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.editorial.Edition;
import dev.tesuri.knowledge.editorial.Press;
import dev.tesuri.knowledge.editorial.Published;
import dev.tesuri.knowledge.editorial.TextKey;
import dev.tesuri.knowledge.faq.FaqRows.Brought;
import dev.tesuri.knowledge.language.Languages;
import dev.tesuri.knowledge.layer.Layers;
import dev.tesuri.knowledge.layer.LocalPart;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.layer.TownText;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.search.Prepared;
import dev.tesuri.knowledge.search.SearchWords;
import dev.tesuri.knowledge.text.JapaneseText;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what is published and keeps the present shelf. The first reading goes on in the
/// background; whoever needs what it gives waits for it. When it is read again and has an
/// error, the shelf of before stays. Thread-safe.
final class Shelves implements Press {

  private final Settings settings;
  private final InstantSource clock;
  private final Stock stock;
  private final CompletableFuture<First> first = new CompletableFuture<>();
  private final AtomicLong brought = new AtomicLong();
  private volatile @Nullable Shelf again;
  private volatile List<Fault> refused = List.of();

  /// What the database holds for the shelf.
  ///
  /// @param faq the questions and answers that the town has brought
  /// @param learned the approved ways to ask of a town, by topic
  /// @param published what a town has written over the texts
  record Stock(
      Supplier<Optional<Brought>> faq,
      Function<String, Map<String, List<String>>> learned,
      Function<String, Published> published) {

    /// A database that holds nothing of it.
    static final Stock NOTHING = new Stock(Optional::empty, _ -> Map.of(), _ -> Published.NOTHING);
  }

  /// What the first reading gives.
  private record First(JapaneseText text, Shelf shelf) {}

  /// What lies on the disk.
  private record Files(
      WordLists words,
      Layers layers,
      List<ContentReader.Folder> folders,
      List<Languages.Folder> languages) {}

  private Shelves(Settings settings, InstantSource clock, Stock stock) {
    this.settings = settings;
    this.clock = clock;
    this.stock = stock;
  }

  /// Begins the first reading: what is at fault is left out, the rest is there.
  static Shelves open(Settings settings, InstantSource clock, Stock stock) {
    var shelves = new Shelves(settings, clock, stock);
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

  @Override
  public Shelf current() {
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

  // Where the town has the same topics as before, nothing that is searched is made anew.
  @Override
  public Shelf with(Published published) {
    var now = current();
    if (now.published().sameTopics(published)) {
      var texts = now.texts();
      var locality = locality(now.layers(), published);
      return new Shelf(
          now.library(),
          now.forStaff(),
          now.faq(),
          locality,
          published,
          texts,
          now.ground(),
          now.words(),
          now.layers(),
          now.intents(),
          now.elsewhere(),
          phones(now.words(), locality),
          () -> check(now, texts, locality, published));
    }
    return BundledFiles.read(
        root -> {
          var prepared = Prepared.in(root.resolve("content"), now.words().readings(), text());
          var files =
              new Files(now.words(), now.layers(), folders(root, now.layers()), languages(root));
          return shelf(files, published, text(), prepared);
        });
  }

  @Override
  public synchronized void use(Edition edition) {
    if (edition.published().edition() > current().published().edition()) {
      again = (Shelf) edition;
      // It may have been built while other questions and answers were taken in.
      if (current().faq() != brought.get()) {
        attachFaq();
      }
    }
  }

  /// Takes in what the town has brought since, and nothing else: the rest need not be read again.
  synchronized void takeInFaq() {
    brought.incrementAndGet();
    attachFaq();
  }

  private void attachFaq() {
    var shelf = current();
    long taken = brought.get();
    var entries =
        stock.faq().get().map(one -> articles(one, shelf.locality().town())).orElse(List.of());
    again = shelf.with(shelf.library().with(entries), taken);
  }

  @Override
  public Look look(TextKey key, String text) {
    var now = current();
    var published = now.published().with(new Published.Text(key, text, today()));
    var locality = locality(now.layers(), published);
    var check = new ContentCheck(now.words(), text(), now.locality().phones());
    if (key.equals(TextKey.TOWN)) {
      var faults = Layers.check(locality.town(), TownText.read(text), today());
      return new Look(now.library(), locality, faults);
    }
    if (key.kind() == TextKey.Kind.LOCAL) {
      var faults = new Faults(key.written());
      var part = LocalPart.read(text, faults);
      return new Look(
          now.library(),
          locality,
          part.map(it -> check.sentences(key.written(), lines(it))).orElseGet(faults::all));
    }
    var file = new ContentFile(locality.town().id(), Published.path(key, text), text);
    var content = new ContentReader().exchanged(now.content(), file);
    return new Look(
        content.topic(key.topic()).map(now.library()::showing).orElse(now.library()),
        locality,
        check.file(content, today(), file.path()));
  }

  private static List<Line> lines(LocalPart part) {
    var lines = new ArrayList<Line>();
    (part.offerNote() + "\n" + part.note())
        .lines()
        .forEach(line -> lines.add(new Line(lines.size() + 1, line)));
    return lines;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), House.JAPAN);
  }

  private Shelf read(Path root, WordLists words, JapaneseText text) {
    var layers = Layers.read(settings.layers().stream().map(name -> layer(name, root)).toList());
    var files = new Files(words, layers, folders(root, layers), languages(root));
    String town = layers.locality(settings.town()).town().id();
    var prepared = Prepared.in(root.resolve("content"), words.readings(), text);
    return shelf(files, stock.published().apply(town), text, prepared);
  }

  private Shelf shelf(Files files, Published published, JapaneseText text, Prepared prepared) {
    var words = files.words();
    long taken = brought.get();
    var locality = locality(files.layers(), published);
    String town = locality.town().id();
    var reader = new ContentReader();
    var below = reader.readership(files.folders(), List.of(), Set.of());
    var over = published.topics(town);
    var hidden = published.hidden();
    var texts =
        over.isEmpty() && hidden.isEmpty()
            ? below
            : reader.readership(files.folders(), over, hidden);
    var search = SearchWords.of(words).and(stock.learned().apply(town));
    var library =
        Library.of(texts.residents().topics(), text, search, prepared)
            .speaking(Languages.read(files.languages(), ids(below, texts)));
    return new Shelf(
        stock
            .faq()
            .get()
            .map(entries -> library.with(articles(entries, locality.town())))
            .orElse(library),
        Library.of(texts.staff().topics(), text, search, prepared),
        taken,
        locality,
        published,
        texts,
        below.residents(),
        words,
        files.layers(),
        new Once<>(() -> new Intents(words.utterances(), words.questions(), text)),
        new Once<>(() -> new Elsewhere(words.elsewhere(), text)),
        phones(words, locality),
        () -> check(words, files.layers(), library.languages(), texts, locality, published));
  }

  private static Set<String> ids(Readership... all) {
    return Stream.of(all)
        .flatMap(one -> Stream.of(one.residents(), one.staff()))
        .flatMap(content -> content.pages().stream())
        .map(Page::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Languages.Folder> languages(Path root) {
    var folders = new ArrayList<Languages.Folder>();
    folders.add(new Languages.Folder("", content(root).resolve("languages")));
    for (var name : settings.layers()) {
      var layer = layer(name, root);
      folders.add(new Languages.Folder(layer.getFileName().toString(), layer.resolve("languages")));
    }
    return folders;
  }

  private static Set<String> phones(WordLists words, Locality locality) {
    return Stream.concat(
            words.contacts().stream().map(WordLists.Contact::number), locality.phones().stream())
        .map(number -> number.replaceAll("[^0-9]", ""))
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Fault> check(Shelf shelf, Readership texts, Locality locality, Published published) {
    return check(
        shelf.words(), shelf.layers(), shelf.library().languages(), texts, locality, published);
  }

  private List<Fault> check(
      WordLists words,
      Layers layers,
      Languages languages,
      Readership texts,
      Locality locality,
      Published published) {
    var faults = new ArrayList<>(layers.faults());
    faults.addAll(languages.faults());
    var check = new ContentCheck(words, text(), locality.phones());
    var hidden = new HashSet<>(published.hidden());
    texts.staff().topics().forEach(topic -> hidden.add(topic.id()));
    faults.addAll(check.check(texts.residents(), today(), hidden));
    for (var page : texts.staff().pages()) {
      // It may lead to what residents read.
      var file = new ContentFile(locality.town().id(), page.file(), page.written());
      var all = new ContentReader().exchanged(texts.residents(), file);
      if (texts.staff().topic(page.id()).isPresent()) {
        faults.addAll(check.file(all, today(), page.file()));
      }
    }
    return faults;
  }

  private Locality locality(Layers layers, Published published) {
    var below = layers.locality(settings.town()).town();
    return published
        .town()
        .map(text -> layers.with(below, TownText.read(text.text()), text.on()))
        .orElse(layers)
        .locality(settings.town())
        .with(published.locals());
  }

  private List<ContentReader.Folder> folders(Path root, Layers layers) {
    var folders = new ArrayList<ContentReader.Folder>();
    folders.add(new ContentReader.Folder(ContentFile.NATIONAL, content(root)));
    folders.addAll(layers.topics());
    return folders;
  }

  private static List<Topic.Article> articles(Brought brought, Municipality town) {
    String source = town.name() + "のよくある質問";
    return brought.kept().stream()
        .map(
            one ->
                one.entry().article(town.id(), source, LocalDate.ofInstant(one.at(), House.JAPAN)))
        .toList();
  }

  private Path content(Path root) {
    return content(settings, root);
  }

  static Path content(Settings settings, Path root) {
    return settings.content().orElseGet(() -> root.resolve("content"));
  }

  // An example layer travels with the program; those of real towns lie in folders.
  static Path layer(String name, Path root) {
    return name.startsWith("bundled:")
        ? root.resolve("layers").resolve(name.substring("bundled:".length()))
        : Path.of(name);
  }
}
