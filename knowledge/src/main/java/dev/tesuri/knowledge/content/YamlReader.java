package dev.tesuri.knowledge.content;

import java.util.Optional;
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

/// Turns the lines between the two `---` into YAML nodes. Nothing in them is turned into objects.
final class YamlReader {
  /// Code points of front matter. The longest of ours has about two thousand.
  private static final int LONGEST = 30_000;

  /// `sources` is a list of maps in a map.
  private static final int DEEPEST = 3;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setLabel("front matter")
          .setCodePointLimit(LONGEST)
          .setMaxAliasesForCollections(0)
          .build();

  private final Faults faults;

  YamlReader(Faults faults) {
    this.faults = faults;
  }

  /// The map of the front matter, or nothing with a fault.
  Optional<MappingNode> read(String yaml) {
    try {
      return simple(yaml) ? map(new Compose(SETTINGS).composeString(yaml)) : Optional.empty();
    } catch (MarkedYamlEngineException e) {
      faults.error(
          line(e.getProblemMark()),
          "This is not YAML: " + e.getProblem() + ". Write `key: value`.");
    } catch (YamlEngineException _) {
      faults.error(1, "The front matter cannot be read; it may be too long. Shorten it.");
    }
    return Optional.empty();
  }

  /// The line of the file: the front matter begins on its second.
  static int line(Optional<Mark> mark) {
    return mark.map(m -> m.getLine() + 2).orElse(1);
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
        faults.error(
            line(event.getStartMark()),
            "Aliases and deep nesting have no place in front matter. Write the value out.");
        return false;
      }
    }
    return true;
  }

  private Optional<MappingNode> map(Optional<Node> root) {
    if (root.orElse(null) instanceof MappingNode map) {
      return Optional.of(map);
    }
    faults.error(1, "The front matter is empty or no map. Write lines of `key: value`.");
    return Optional.empty();
  }
}
