package dev.tesuri.knowledge.layer;

import dev.tesuri.knowledge.content.Faults;
import dev.tesuri.knowledge.content.Line;
import dev.tesuri.knowledge.content.YamlReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a town says of one topic: how the procedure is taken online there, what else is different,
/// or that residents of the town are not shown the topic at all. It takes the place of what
/// `layer.yaml` says of this topic. A value, written as a few lines of YAML.
///
/// @param offer how it is taken online; null when the town does not say
/// @param offerNote what else to know of that, or empty
/// @param note one or more sentences, or empty
/// @param hidden whether the topic is left out in this town
public record LocalPart(
    @Nullable Availability offer, String offerNote, String note, boolean hidden) {

  /// A town that says nothing.
  public static final LocalPart NOTHING = new LocalPart(null, "", "", false);

  private static final Set<String> KEYS = Set.of("offer", "offer-note", "note", "hidden");
  private static final Line NONE = new Line(1, "");

  /// The form in which it is stored; empty for [#NOTHING].
  public String written() {
    var text = new StringBuilder();
    if (offer != null) {
      text.append("offer: ").append(offer.code()).append('\n');
    }
    add(text, "offer-note", offerNote);
    add(text, "note", note);
    if (hidden) {
      text.append("hidden: yes\n");
    }
    return text.toString();
  }

  /// Reads the stored form; empty, with a fault, when it is none.
  public static Optional<LocalPart> read(String written, Faults faults) {
    if (written.isBlank()) {
      return Optional.of(NOTHING);
    }
    var yaml = new YamlReader(faults, 1);
    return yaml.read(written).map(map -> yaml.texts(map, KEYS)).flatMap(it -> part(it, faults));
  }

  private static Optional<LocalPart> part(Map<String, Line> fields, Faults faults) {
    var offer = fields.getOrDefault("offer", NONE);
    Optional<Availability> availability = Availability.of(offer.text());
    if (availability.isEmpty() && !offer.text().isEmpty()) {
      faults.error(offer.number(), "`offer` は open、partly、other、none のどれかです。");
    }
    return faults.none()
        ? Optional.of(
            new LocalPart(
                availability.orElse(null),
                fields.getOrDefault("offer-note", NONE).text(),
                fields.getOrDefault("note", NONE).text(),
                fields.getOrDefault("hidden", NONE).text().equals("yes")))
        : Optional.empty();
  }

  // What JSON and YAML both read as one text.
  private static void add(StringBuilder text, String key, String value) {
    if (!value.isEmpty()) {
      text.append(key)
          .append(": \"")
          .append(
              value
                  .replace("\\", "\\\\")
                  .replace("\"", "\\\"")
                  .replace("\r", "")
                  .replace("\t", " ")
                  .replace("\n", "\\n"))
          .append("\"\n");
    }
  }
}
