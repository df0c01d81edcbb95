package dev.tesuri.knowledge.layer;

import dev.tesuri.knowledge.content.Faults;
import dev.tesuri.knowledge.content.Line;
import dev.tesuri.knowledge.content.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads the file of one layer. Every fault is told with its line; a layer with a fault is not
/// given out. Not thread-safe; one for each file.
final class LayerReader {
  private static final Set<String> COUNTER = Set.of("name", "place", "phone", "hours", "for");
  private static final Set<String> OFFER = Set.of("topic", "offer", "note");
  private static final Set<String> NOTE = Set.of("topic", "text");
  private static final Set<String> LESSON = Set.of("title", "place", "when", "phone");
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Pattern PHONE = Pattern.compile("[0-9#-]{3,20}");

  private final Faults faults;
  private final YamlReader yaml;
  private final Map<String, Line> texts = new HashMap<>();
  private final List<Counter> counters = new ArrayList<>();
  private final Map<String, Offer> offers = new HashMap<>();
  private final Map<String, String> notes = new HashMap<>();
  private final List<Lesson> lessons = new ArrayList<>();
  private @Nullable Counter desk;

  LayerReader(Faults faults) {
    this.faults = faults;
    yaml = new YamlReader(faults, 1);
  }

  Optional<Layer> read(String text) {
    return yaml.read(text).flatMap(this::layer);
  }

  private Optional<Layer> layer(MappingNode map) {
    yaml.each(map, this::readEntry);
    var kind = kind(needed("kind"));
    var id = matching(needed("id"), ID);
    var name = needed("name").text();
    Optional<LocalDate> verified = date(needed("verified-on"));
    return faults.none() && kind.isPresent() && verified.isPresent()
        ? Optional.of(
            new Layer(
                kind.get(),
                id,
                name,
                verified.get(),
                desk,
                texts.getOrDefault("holidays", NONE).text(),
                counters,
                offers,
                notes,
                lessons))
        : Optional.empty();
  }

  private static final Line NONE = new Line(1, "");

  private void readEntry(Line key, Node value) {
    switch (key.text()) {
      case "id", "kind", "name", "verified-on", "holidays" ->
          yaml.text(value).ifPresent(text -> texts.put(key.text(), text));
      case "desk" -> desk = counter(value);
      case "counters" -> yaml.items(value).forEach(item -> counters.add(counter(item)));
      case "availability" -> yaml.items(value).forEach(this::readOffer);
      case "notes" -> yaml.items(value).forEach(this::readNote);
      case "lessons" -> yaml.items(value).forEach(this::readLesson);
      default -> yaml.unknown(key);
    }
  }

  private Counter counter(Node node) {
    var fields = yaml.texts(node, COUNTER);
    return new Counter(
        of(fields, "name", node),
        fields.getOrDefault("place", NONE).text(),
        phone(fields, node),
        of(fields, "hours", node),
        Set.of(fields.getOrDefault("for", NONE).text().split("\\s+")));
  }

  private void readOffer(Node node) {
    var fields = yaml.texts(node, OFFER);
    var topic = of(fields, "topic", node);
    var offer = fields.getOrDefault("offer", new Line(yaml.line(node), ""));
    Availability.of(offer.text())
        .ifPresentOrElse(
            found ->
                keep(
                    offers,
                    topic,
                    new Offer(found, fields.getOrDefault("note", NONE).text()),
                    yaml.line(node)),
            () ->
                faults.error(
                    offer.number(), "`offer` is none of open, partly, other, none. Write one."));
  }

  private void readNote(Node node) {
    var fields = yaml.texts(node, NOTE);
    keep(notes, of(fields, "topic", node), of(fields, "text", node), yaml.line(node));
  }

  private void readLesson(Node node) {
    var fields = yaml.texts(node, LESSON);
    lessons.add(
        new Lesson(
            of(fields, "title", node),
            of(fields, "place", node),
            of(fields, "when", node),
            phone(fields, node)));
  }

  private <T> void keep(Map<String, T> all, String topic, T value, int line) {
    if (all.putIfAbsent(topic, value) != null) {
      faults.error(line, "The topic `" + topic + "` stands twice here. Remove one.");
    }
  }

  private Line needed(String key) {
    var line = texts.getOrDefault(key, NONE);
    if (line.text().isEmpty()) {
      faults.error(line.number(), "This layer lacks `" + key + "`. Add it.");
    }
    return line;
  }

  private String of(Map<String, Line> fields, String key, Node node) {
    var text = fields.getOrDefault(key, NONE).text();
    if (text.isEmpty()) {
      faults.error(yaml.line(node), "This entry lacks `" + key + "`. Add it.");
    }
    return text;
  }

  private String phone(Map<String, Line> fields, Node node) {
    of(fields, "phone", node);
    return matching(fields.getOrDefault("phone", NONE), PHONE);
  }

  // What is missing was told already.
  private String matching(Line value, Pattern form) {
    if (!value.text().isEmpty() && !form.matcher(value.text()).matches()) {
      faults.error(value.number(), "`" + value.text() + "` is not of the form " + form + ".");
    }
    return value.text();
  }

  private Optional<Layer.Kind> kind(Line written) {
    return switch (written.text()) {
      case "prefecture" -> Optional.of(Layer.Kind.PREFECTURE);
      case "municipality" -> Optional.of(Layer.Kind.MUNICIPALITY);
      case "" -> Optional.empty();
      default -> {
        faults.error(written.number(), "`kind` is prefecture or municipality. Write one.");
        yield Optional.empty();
      }
    };
  }

  private Optional<LocalDate> date(Line written) {
    var date = written.date();
    if (date.isEmpty() && !written.text().isEmpty()) {
      faults.error(written.number(), "This is no date. Write year-month-day, 2026-11-23.");
    }
    return date;
  }
}
