package dev.tesuri.knowledge.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads front matter key by key; whatever the format does not know is a fault.
final class FrontReader {
  private static final Set<String> LISTS = Set.of("asks", "needs");
  private static final Set<String> PLACES = Set.of("online", "in-person");
  private static final Set<String> SOURCE = Set.of("title", "url", "seen-on");

  private final Faults faults;
  private final Map<String, Line> texts = new HashMap<>();
  private final Map<String, List<Line>> lists = new HashMap<>();
  private final List<Front.WrittenSource> sources = new ArrayList<>();

  FrontReader(Faults faults) {
    this.faults = faults;
  }

  /// Reads the lines between the two `---`; nothing if they are not YAML at all.
  Optional<Front> read(String yaml) {
    return new YamlReader(faults).read(yaml).map(this::front);
  }

  private Front front(MappingNode map) {
    each(map, this::readEntry);
    var front = new Front(texts, lists, sources);
    new FrontRules(faults).check(front);
    return front;
  }

  private void readEntry(Line key, Node value) {
    switch (key.text()) {
      case "where" -> fields(value, PLACES).forEach(texts::put);
      case "sources" -> items(value).forEach(this::readSource);
      case String name when LISTS.contains(name) ->
          lists.put(name, items(value).stream().flatMap(item -> scalar(item).stream()).toList());
      case String name when FrontRules.TEXTS.contains(name) ->
          scalar(value).ifPresent(text -> texts.put(name, text));
      case String name -> unknown(key.number(), name);
    }
  }

  private void readSource(Node node) {
    var fields = fields(node, SOURCE);
    int line = YamlReader.line(node.getStartMark());
    var none = new Line(line, "");
    for (var key : List.of("title", "url", "seen-on")) {
      if (fields.getOrDefault(key, none).text().isEmpty()) {
        faults.error(line, "This source lacks `" + key + "`. Add it.");
      }
    }
    sources.add(
        new Front.WrittenSource(
            line,
            fields.getOrDefault("title", none).text(),
            fields.getOrDefault("url", none),
            fields.getOrDefault("seen-on", none)));
  }

  private Map<String, Line> fields(Node node, Set<String> known) {
    var fields = new HashMap<String, Line>();
    if (node instanceof MappingNode map) {
      each(
          map,
          (key, value) -> {
            if (known.contains(key.text())) {
              scalar(value).ifPresent(text -> fields.put(key.text(), text));
            } else {
              unknown(key.number(), key.text());
            }
          });
    } else if (!blank(node)) {
      faults.error(line(node), "Here stands one value, but the format wants `key: value` lines.");
    }
    return fields;
  }

  private List<Node> items(Node node) {
    if (node instanceof SequenceNode list) {
      return list.getValue();
    }
    if (!blank(node)) {
      faults.error(line(node), "Here the format wants a list. Write one `- ` line for each item.");
    }
    return List.of();
  }

  private Optional<Line> scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(new Line(line(node), scalar.getValue().strip()));
    }
    faults.error(
        line(node),
        "Here the format wants one text. Write it on one line, in \"…\" if it holds `: `.");
    return Optional.empty();
  }

  private void each(MappingNode map, BiConsumer<Line, Node> entry) {
    var seen = new HashSet<String>();
    for (var tuple : map.getValue()) {
      scalar(tuple.getKeyNode())
          .ifPresent(
              key -> {
                if (seen.add(key.text())) {
                  entry.accept(key, tuple.getValueNode());
                } else {
                  faults.error(
                      key.number(), "The key `" + key.text() + "` stands twice. Remove one.");
                }
              });
    }
  }

  private void unknown(int line, String key) {
    faults.error(line, "The key `" + key + "` is unknown. Remove it or correct its spelling.");
  }

  private static boolean blank(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
  }

  private static int line(Node node) {
    return YamlReader.line(node.getStartMark());
  }
}
