package dev.tesuri.knowledge.editorial;

import dev.tesuri.knowledge.content.ContentFile;
import dev.tesuri.knowledge.content.Faults;
import dev.tesuri.knowledge.layer.DatedPart;
import dev.tesuri.knowledge.layer.LocalPart;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that a town has published over the texts of its layers. A value.
///
/// @param edition counts what was published and taken back in this town
public record Published(long edition, List<Text> texts) {

  /// A town that has written nothing.
  public static final Published NOTHING = new Published(0, List.of());

  private static final Pattern CATEGORY =
      Pattern.compile("(?m)^category:[ \\t]*([a-z0-9-]{1,40})[ \\t]*$");

  public Published {
    texts = texts.stream().sorted(Comparator.comparing(text -> text.key().written())).toList();
  }

  /// One published text.
  ///
  /// @param on the day on which it was published: its 最終確認日 where the text names none itself
  public record Text(TextKey key, String text, LocalDate on) {}

  /// The same with one text in the place of what was there.
  public Published with(Text text) {
    return new Published(edition, Stream.concat(others(text.key()), Stream.of(text)).toList());
  }

  /// The same without what was there.
  public Published without(TextKey key) {
    return new Published(edition, others(key).toList());
  }

  private Stream<Text> others(TextKey key) {
    return texts.stream().filter(text -> !text.key().equals(key));
  }

  /// The whole texts of topics, as files of the town's layer.
  public List<ContentFile> topics(String layer) {
    return of(TextKey.Kind.TOPIC)
        .map(text -> new ContentFile(layer, path(text.key(), text.text()), text.text()))
        .toList();
  }

  /// What the town says beside the texts, by topic. One that cannot be read is left out.
  public Map<String, DatedPart> locals() {
    var parts = new TreeMap<String, DatedPart>();
    of(TextKey.Kind.LOCAL)
        .forEach(
            text ->
                LocalPart.read(text.text(), new Faults(text.key().written()))
                    .ifPresent(
                        part -> parts.put(text.key().topic(), new DatedPart(part, text.on()))));
    return parts;
  }

  /// The topics that residents of the town are not shown.
  public Set<String> hidden() {
    return locals().entrySet().stream()
        .filter(entry -> entry.getValue().part().hidden())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /// What the town says of itself.
  public Optional<Text> town() {
    return find(TextKey.TOWN);
  }

  /// Whether the other has the same topics, so that what is searched is the same.
  public boolean sameTopics(Published other) {
    return topics("").equals(other.topics("")) && hidden().equals(other.hidden());
  }

  /// The text of this key.
  public Optional<Text> find(TextKey key) {
    return texts.stream().filter(text -> text.key().equals(key)).findFirst();
  }

  private Stream<Text> of(TextKey.Kind kind) {
    return texts.stream().filter(text -> text.key().kind() == kind);
  }

  /// Where the text of a topic lies in its layer, which follows from its category.
  public static String path(TextKey key, String text) {
    var category = CATEGORY.matcher(text);
    return (category.find() ? category.group(1) + "/" : "") + key.topic() + ".md";
  }
}
