package dev.tesuri.knowledge.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads front matter key by key; whatever the format does not know is a fault.
final class FrontReader {
  private static final Set<String> LISTS = Set.of("asks", "needs");
  private static final Set<String> PLACES = Set.of("online", "in-person");
  private static final Set<String> SOURCE = Set.of("title", "url", "seen-on");

  private final Faults faults;
  private final YamlReader yaml;
  private final Map<String, Line> texts = new HashMap<>();
  private final Map<String, List<Line>> lists = new HashMap<>();
  private final List<Front.WrittenSource> sources = new ArrayList<>();

  FrontReader(Faults faults) {
    this.faults = faults;
    // The front matter begins on the second line, after the `---`.
    yaml = new YamlReader(faults, 2);
  }

  /// Reads the lines between the two `---`; nothing if they are not YAML at all.
  Optional<Front> read(String text) {
    return yaml.read(text).map(this::front);
  }

  private Front front(MappingNode map) {
    yaml.each(map, this::readEntry);
    var front = new Front(texts, lists, sources);
    new FrontRules(faults).check(front);
    return front;
  }

  private void readEntry(Line key, Node value) {
    switch (key.text()) {
      case "where" -> yaml.texts(value, PLACES).forEach(texts::put);
      case "sources" -> yaml.items(value).forEach(this::readSource);
      case String name when LISTS.contains(name) ->
          lists.put(
              name, yaml.items(value).stream().flatMap(item -> yaml.text(item).stream()).toList());
      case String name when FrontRules.TEXTS.contains(name) ->
          yaml.text(value).ifPresent(text -> texts.put(name, text));
      case String _ -> yaml.unknown(key);
    }
  }

  private void readSource(Node node) {
    var fields = yaml.texts(node, SOURCE);
    int line = yaml.line(node);
    var none = new Line(line, "");
    for (var key : List.of("title", "url", "seen-on")) {
      if (fields.getOrDefault(key, none).text().isEmpty()) {
        faults.error(line, "この出典に `" + key + "` がありません。加えてください。");
      }
    }
    sources.add(
        new Front.WrittenSource(
            line,
            fields.getOrDefault("title", none).text(),
            fields.getOrDefault("url", none),
            fields.getOrDefault("seen-on", none)));
  }
}
