package dev.tesuri.knowledge.layer;

import dev.tesuri.knowledge.content.Faults;
import dev.tesuri.knowledge.content.Line;
import dev.tesuri.knowledge.content.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// What a layer says of the town itself, as it is written: where people are helped, when it is
/// open, who deals with what. A form fills it, [LayerReader] judges it. A value.
///
/// @param texts `holidays` and `closed`
/// @param lists the entries of [#LISTS] with their fields; `desk` has at most one
public record TownText(Map<String, String> texts, Map<String, List<Map<String, String>>> lists) {

  /// The values of one line.
  public static final List<String> TEXTS = List.of("closed", "holidays");

  /// The lists with the fields of their entries, in the order in which they are written.
  public static final Map<String, List<String>> LISTS = fieldsByList();

  private static final String DESK = "desk";

  private static Map<String, List<String>> fieldsByList() {
    var lists = new LinkedHashMap<String, List<String>>();
    lists.put(DESK, List.of("name", "place", "phone", "open", "hours"));
    lists.put("counters", List.of("name", "place", "phone", "menu", "open", "hours", "for"));
    lists.put("fees", List.of("topic", "what", "amount"));
    lists.put("special-days", List.of("day", "open", "for"));
    lists.put("lessons", List.of("title", "place", "when", "phone"));
    lists.put("teams", List.of("id", "name", "for", "languages"));
    return lists;
  }

  public TownText {
    texts = Map.copyOf(texts);
    lists = Map.copyOf(lists);
  }

  /// A town of which nothing is said.
  public static final TownText NOTHING = new TownText(Map.of(), Map.of());

  /// The entries of a list, maybe none.
  public List<Map<String, String>> list(String name) {
    return lists.getOrDefault(name, List.of());
  }

  /// A value of one line; empty when there is none.
  public String text(String name) {
    return texts.getOrDefault(name, "");
  }

  /// Reads what is written of the town; what says something else is passed over.
  public static TownText read(String written) {
    var faults = new Faults("");
    var yaml = new YamlReader(faults, 1);
    return yaml.read(written).map(map -> read(map, yaml)).orElse(NOTHING);
  }

  private static TownText read(MappingNode map, YamlReader yaml) {
    var texts = new LinkedHashMap<String, String>();
    var lists = new LinkedHashMap<String, List<Map<String, String>>>();
    yaml.each(
        map,
        (key, value) -> {
          var fields = LISTS.get(key.text());
          if (fields != null) {
            var nodes = key.text().equals(DESK) ? List.of(value) : yaml.items(value);
            lists.put(key.text(), nodes.stream().map(node -> entry(node, fields, yaml)).toList());
          } else if (TEXTS.contains(key.text())) {
            yaml.text(value).ifPresent(text -> texts.put(key.text(), text.text()));
          }
        });
    return new TownText(texts, lists);
  }

  private static Map<String, String> entry(Node node, List<String> fields, YamlReader yaml) {
    var entry = new LinkedHashMap<String, String>();
    Map<String, Line> written = yaml.texts(node, Set.copyOf(fields));
    fields.forEach(
        field -> {
          if (written.containsKey(field)) {
            entry.put(field, written.get(field).text());
          }
        });
    return entry;
  }

  /// The form in which it is stored.
  public String written() {
    var text = new StringBuilder();
    TEXTS.forEach(name -> add(text, "", name, text(name)));
    LISTS.forEach(
        (name, fields) -> {
          var entries = list(name).stream().filter(entry -> !isEmpty(entry)).toList();
          if (!entries.isEmpty()) {
            text.append(name).append(":\n");
            entries.forEach(entry -> add(text, entry, fields, name.equals(DESK)));
          }
        });
    return text.toString();
  }

  private static boolean isEmpty(Map<String, String> entry) {
    return entry.values().stream().allMatch(String::isBlank);
  }

  private static void add(
      StringBuilder text, Map<String, String> entry, List<String> fields, boolean alone) {
    String indent = alone ? "  " : "  - ";
    for (var field : fields) {
      int before = text.length();
      add(text, indent, field, entry.getOrDefault(field, ""));
      indent = text.length() == before || alone ? indent : "    ";
    }
  }

  private static void add(StringBuilder text, String indent, String key, String value) {
    var line = value.replaceAll("\\p{Cntrl}+", " ").strip();
    if (!line.isEmpty()) {
      text.append(indent)
          .append(key)
          .append(": \"")
          .append(line.replace("\\", "\\\\").replace("\"", "\\\""))
          .append("\"\n");
    }
  }

  /// The same as a layer of this town, or nothing, with faults, when it is none.
  ///
  /// @param verifiedOn the day on which it was last checked
  Optional<Layer> layer(Municipality town, String verifiedOn, Faults faults) {
    var head = new StringBuilder("kind: municipality\n");
    add(head, "", "id", town.id());
    add(head, "", "name", town.name());
    add(head, "", "verified-on", verifiedOn);
    return new LayerReader(faults).read(head + written());
  }
}
