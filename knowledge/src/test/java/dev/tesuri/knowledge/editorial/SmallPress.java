package dev.tesuri.knowledge.editorial;

import dev.tesuri.knowledge.content.Content;
import dev.tesuri.knowledge.content.ContentFile;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.content.Faults;
import dev.tesuri.knowledge.layer.LocalPart;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.layer.TownText;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.search.SearchWords;
import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.knowledge.text.Vocabulary;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Real editions of a few small topics.
final class SmallPress implements Press {

  static final Municipality TOWN =
      new Municipality("aozora", "あおぞら市", "窓口", "000-000-0000", "平日 9時から17時まで");

  private static final JapaneseText JAPANESE = new JapaneseText(List.of());

  private static final SearchWords WORDS =
      new SearchWords(Vocabulary.read(new StringReader("")), List.of(), Map.of());

  private final List<ContentFile> below = new ArrayList<>();
  private volatile Edition current;

  SmallPress(ContentFile... files) {
    below.addAll(List.of(files));
    current = with(Published.NOTHING);
  }

  private record Small(
      Published published,
      Library library,
      Locality locality,
      Content content,
      Content ground,
      List<Fault> faults)
      implements Edition {

    @Override
    public Library forStaff() {
      return Library.of(List.of(), JAPANESE, WORDS);
    }

    @Override
    public TownText town() {
      return TownText.NOTHING;
    }

    @Override
    public LocalPart local(String topic) {
      return LocalPart.NOTHING;
    }
  }

  @Override
  public Edition current() {
    return current;
  }

  @Override
  public Edition with(Published published) {
    var over = published.topics(TOWN.id());
    var paths = over.stream().map(ContentFile::path).toList();
    var files =
        Stream.concat(below.stream().filter(file -> !paths.contains(file.path())), over.stream())
            .filter(file -> !published.hidden().contains(id(file)))
            .toList();
    var content = new ContentReader().read(files);
    return new Small(
        published,
        Library.of(content.topics(), JAPANESE, WORDS),
        Locality.of(TOWN).with(published.locals()),
        content,
        new ContentReader().read(below),
        content.faults());
  }

  private static String id(ContentFile file) {
    return file.path().replaceAll("^.*/|\\.md$", "");
  }

  @Override
  public synchronized void use(Edition edition) {
    if (edition.published().edition() > current.published().edition()) {
      current = edition;
    }
  }

  @Override
  public Look look(TextKey key, String text) {
    var edition = with(current.published().with(new Published.Text(key, text, LocalDate.MIN)));
    var faults = new Faults(key.written());
    if (key.kind() == TextKey.Kind.LOCAL) {
      LocalPart.read(text, faults);
      return new Look(edition.library(), edition.locality(), faults.all());
    }
    return new Look(edition.library(), edition.locality(), edition.faults());
  }

  /// The program comes with another text from now on.
  void update(ContentFile file) {
    below.removeIf(one -> one.path().equals(file.path()));
    below.add(file);
    current = with(current.published());
  }
}
