package dev.tesuri.knowledge.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The front matter of a file as written, values with their lines.
///
/// @param texts single values by key; those of `where` under `online` and `in-person`
/// @param lists `asks` and `needs`
public record Front(
    Map<String, Line> texts, Map<String, List<Line>> lists, List<WrittenSource> sources) {

  /// That of a page without one.
  static final Front EMPTY = new Front(Map.of(), Map.of(), List.of());

  private static final List<String> PROSE = List.of("who", "when", "online", "in-person", "fee");

  public Front {
    texts = Map.copyOf(texts);
    lists = Map.copyOf(lists);
    sources = List.copyOf(sources);
  }

  /// One entry of `sources`; a missing text is empty.
  public record WrittenSource(int line, String title, Line url, Line seenOn) {}

  /// The value of a key; an empty text on the first line if the file lacks it.
  Line at(String key) {
    return texts.getOrDefault(key, new Line(1, ""));
  }

  String text(String key) {
    return at(key).text();
  }

  int line(String key) {
    return at(key).number();
  }

  List<Line> list(String key) {
    return lists.getOrDefault(key, List.of());
  }

  List<Line> prose() {
    var prose = new ArrayList<Line>();
    for (var key : PROSE) {
      if (texts.containsKey(key)) {
        prose.add(at(key));
      }
    }
    prose.addAll(list("needs"));
    return prose;
  }
}
