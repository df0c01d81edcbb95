package dev.tesuri.knowledge.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads YAML key by key: texts, lists and lists of maps, each with its line. Whatever is not
/// of the wanted form is a fault. Nothing in it is turned into objects.
///
/// Not thread-safe; one for each file.
public final class YamlReader {
  /// Code points. The longest front matter of ours has about two thousand, a town's layer five.
  private static final int LONGEST = 60_000;

  /// `sources` is a list of maps in a map.
  private static final int DEEPEST = 3;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setLabel("YAML")
          .setCodePointLimit(LONGEST)
          .setMaxAliasesForCollections(0)
          .build();

  private final Faults faults;
  private final int first;

  /// A reader of one text.
  ///
  /// @param first the line of the file on which the text begins, counted from 1
  public YamlReader(Faults faults, int first) {
    this.faults = faults;
    this.first = first;
  }

  /// The map that the text is, or nothing with a fault.
  public Optional<MappingNode> read(String yaml) {
    try {
      return !doubtful(yaml) || simple(yaml)
          ? map(new Compose(SETTINGS).composeString(yaml))
          : Optional.empty();
    } catch (MarkedYamlEngineException e) {
      faults.error(line(e.getProblemMark()), "YAMLとして読めません。`名前: 値` の形で書いてください。");
    } catch (YamlEngineException _) {
      faults.error(first, "YAMLとして読めません。長すぎるのかもしれません。短くしてください。");
    }
    return Optional.empty();
  }

  /// The entries of a map; a key that stands twice is a fault.
  public void each(MappingNode map, BiConsumer<Line, Node> entry) {
    var seen = new HashSet<String>();
    for (var tuple : map.getValue()) {
      text(tuple.getKeyNode())
          .ifPresent(
              key -> {
                if (seen.add(key.text())) {
                  entry.accept(key, tuple.getValueNode());
                } else {
                  faults.error(key.number(), "`" + key.text() + "` が二つあります。一つを消してください。");
                }
              });
    }
  }

  /// The texts of a map by key; a key that is not known is a fault.
  public Map<String, Line> texts(Node node, Set<String> known) {
    var texts = new HashMap<String, Line>();
    if (node instanceof MappingNode map) {
      each(
          map,
          (key, value) -> {
            if (known.contains(key.text())) {
              text(value).ifPresent(text -> texts.put(key.text(), text));
            } else {
              unknown(key);
            }
          });
    } else if (!blank(node)) {
      faults.error(line(node), "ここには値が一つだけあります。`名前: 値` の行で書いてください。");
    }
    return texts;
  }

  /// The items of a list.
  public List<Node> items(Node node) {
    if (node instanceof SequenceNode list) {
      return list.getValue();
    }
    if (!blank(node)) {
      faults.error(line(node), "ここには箇条書きがいります。一つごとに `- ` の行を書いてください。");
    }
    return List.of();
  }

  /// One text.
  public Optional<Line> text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(new Line(line(node), scalar.getValue().strip()));
    }
    faults.error(line(node), "ここには文が一ついります。1行で書いてください。`: ` があるときは \"…\" で囲んでください。");
    return Optional.empty();
  }

  public void unknown(Line key) {
    faults.error(key.number(), "`" + key.text() + "` という名前は知りません。消すか、つづりを直してください。");
  }

  /// The line of the file on which a node begins.
  public int line(Node node) {
    return line(node.getStartMark());
  }

  private int line(Optional<Mark> mark) {
    return mark.map(m -> m.getLine() + first).orElse(first);
  }

  private static boolean blank(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
  }

  // Without these signs, and indented no further than our lists, nothing is deep and nothing an
  // alias; a start reads a hundred files.
  private static boolean doubtful(String yaml) {
    return yaml.lines()
        .anyMatch(
            line ->
                line.startsWith("       ")
                    || line.contains("- - ")
                    || line.chars().anyMatch(c -> "[{*&?".indexOf(c) >= 0));
  }

  // Composing recurses and follows aliases, so depth and aliases are refused on the flat events.
  private boolean simple(String yaml) {
    int depth = 0;
    for (var event : new Parse(SETTINGS).parseString(yaml)) {
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (depth > DEEPEST || event instanceof AliasEvent) {
        faults.error(line(event.getStartMark()), "別名（*）や深い入れ子は使えません。値をそのまま書いてください。");
        return false;
      }
    }
    return true;
  }

  private Optional<MappingNode> map(Optional<Node> root) {
    if (root.orElse(null) instanceof MappingNode map) {
      return Optional.of(map);
    }
    faults.error(first, "何もないか、形がちがいます。`名前: 値` の行で書いてください。");
    return Optional.empty();
  }
}
