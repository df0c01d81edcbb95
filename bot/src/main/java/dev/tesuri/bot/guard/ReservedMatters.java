package dev.tesuri.bot.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds what is reserved by law or by office: tax advice, legal and medical questions, decisions
/// of welfare, acting for somebody. Its wordings stand in `reserved.txt`, for people who read no
/// Java. Safe for all threads.
public final class ReservedMatters {

  private static final String FILE = "reserved.txt";
  private static final String WORDINGS = "ことば";
  private static final String SIGN = ": ";

  private final WordingIndex index = new WordingIndex();
  private final List<Matter> matters = new ArrayList<>();

  /// A matter with its wordings and their numbers in the index.
  private record Matter(Reserved reserved, Map<Integer, Pattern> wordings) {

    boolean isIn(Wording.Piece piece) {
      return wordings.entrySet().stream()
          .anyMatch(
              one ->
                  piece.candidates().get(one.getKey())
                      && one.getValue().matcher(piece.text()).find());
    }
  }

  public ReservedMatters() {
    var phrases = Phrases.read("phrases.txt", "kana.txt");
    var lines = Phrases.lines(FILE);
    for (int at = 0; at < lines.size(); ) {
      int end = at + 1;
      while (end < lines.size() && !isName(lines.get(end))) {
        end++;
      }
      matters.add(matter(lines.subList(at, end), phrases));
      at = end;
    }
  }

  /// The first matter of the file that the text speaks of.
  public Optional<Reserved> find(String text) {
    var pieces = Wording.of(text, index);
    return matters.stream()
        .filter(matter -> pieces.stream().anyMatch(matter::isIn))
        .findFirst()
        .map(Matter::reserved);
  }

  /// All matters, in the order of the file.
  public List<Reserved> all() {
    return matters.stream().map(Matter::reserved).toList();
  }

  private static boolean isName(String line) {
    return line.matches("\\[[a-z-]+\\]");
  }

  private Matter matter(List<String> lines, Phrases phrases) {
    var code = lines.getFirst().substring(1, lines.getFirst().length() - 1);
    int wordings = lines.indexOf(WORDINGS + ":");
    var said = new LinkedHashMap<String, String>();
    for (var line : lines.subList(1, wordings)) {
      int sign = line.indexOf(SIGN);
      said.put(line.substring(0, sign), line.substring(sign + SIGN.length()));
    }
    var numbered = new LinkedHashMap<Integer, Pattern>();
    for (var line : lines.subList(wordings + 1, lines.size())) {
      var pattern = phrases.pattern(line);
      numbered.put(index.add(pattern), pattern);
    }
    return new Matter(
        new Reserved(
            code,
            of(said, "できないこと"),
            of(said, "できること"),
            of(said, "窓口"),
            of(said, "係へ").equals("はい")),
        numbered);
  }

  private static String of(Map<String, String> said, String name) {
    return Optional.ofNullable(said.get(name))
        .orElseThrow(() -> new IllegalStateException(FILE + " lacks " + name));
  }
}
