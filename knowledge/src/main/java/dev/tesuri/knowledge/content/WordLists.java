package dev.tesuri.knowledge.content;

import dev.tesuri.knowledge.text.PlainWords;
import dev.tesuri.knowledge.text.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The lists of words that people edit beside the topics, in the folder `words` of the content. A
/// line at fault is told with its place and left out; the other lines count.
///
/// @param vocabulary what people say, and what the office calls it
/// @param readings lines of `readings.csv`
/// @param contacts telephone numbers that texts may name
/// @param plain words to be replaced
/// @param categories of topics, in the order in which they are shown
/// @param topics what the product has to know
/// @param asking words that ask but do not say what about
/// @param wordings other ways in which people ask for a topic, by its id
/// @param utterances what people say instead of pressing a button
/// @param elsewhere what people ask that no topic answers
public record WordLists(
    Vocabulary vocabulary,
    List<String> readings,
    List<Contact> contacts,
    PlainWords plain,
    List<Category> categories,
    List<ExpectedTopic> topics,
    List<String> asking,
    Map<String, List<String>> wordings,
    List<Utterance> utterances,
    List<Uncovered> elsewhere,
    List<Fault> faults) {

  public WordLists {
    readings = List.copyOf(readings);
    contacts = List.copyOf(contacts);
    categories = List.copyOf(categories);
    topics = List.copyOf(topics);
    asking = List.copyOf(asking);
    wordings = Map.copyOf(wordings);
    utterances = List.copyOf(utterances);
    elsewhere = List.copyOf(elsewhere);
    faults = List.copyOf(faults);
  }

  /// Every second way to ask for a topic: as many as teach what asking for one is like.
  public List<String> questions() {
    var all = wordings.values().stream().flatMap(List::stream).sorted().toList();
    return IntStream.range(0, all.size() / 2).mapToObj(i -> all.get(2 * i)).toList();
  }

  /// A telephone number.
  ///
  /// @param asOf year, or year and month, in which the number was seen
  public record Contact(String number, String name, String hours, String asOf) {}

  /// A category of topics.
  ///
  /// @param name what residents read
  public record Category(String id, String name) {}

  /// A topic of the list that the product has to know.
  ///
  /// @param planned whether it is one of the 31 procedures of the 自治体DX推進計画
  public record ExpectedTopic(String id, String category, boolean planned) {}

  /// A matter that no topic answers.
  ///
  /// @param subject as it is said: ごみの出し方
  /// @param words that tell of it
  public record Uncovered(String subject, List<String> words) {

    public Uncovered {
      words = List.copyOf(words);
    }
  }

  /// An example of how somebody says what they want.
  ///
  /// @param intent one of [#INTENTS]
  public record Utterance(String intent, String text) {

    /// What utterances can say; `topic` is something else.
    public static final Set<String> INTENTS =
        Set.of(
            "next",
            "done",
            "back",
            "repeat",
            "stuck",
            "stop",
            "start-over",
            "yes",
            "no",
            "unknown",
            "check",
            "fee",
            "where",
            "when",
            "needs",
            "who",
            "how-long",
            "proxy",
            "online",
            "person",
            "thanks",
            "greeting",
            "topic");
  }

  /// Those that travel with the program.
  public static WordLists bundled() {
    return BundledFiles.read(root -> read(root.resolve("content")));
  }

  /// Those of a content folder. A list that is missing is empty, with a fault.
  public static WordLists read(Path content) {
    return new Reading(content.resolve("words")).lists();
  }

  /// One reading of the folder.
  private static final class Reading {
    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヶー]+");

    private final Path folder;
    private final List<Fault> faults = new ArrayList<>();

    Reading(Path folder) {
      this.folder = folder;
    }

    WordLists lists() {
      return new WordLists(
          new Vocabulary(
              rows("vocabulary.tsv", "\t", 2).stream()
                  .map(row -> new Vocabulary.Pair(row.of(0), row.of(1)))
                  .toList()),
          readings(),
          rows("contacts.tsv", "\t", 4).stream()
              .map(row -> new Contact(row.of(0), row.of(1), row.of(2), row.of(3)))
              .toList(),
          new PlainWords(
              rows("plain-words.tsv", "\t", 2).stream()
                  .map(row -> new PlainWords.Replacement(row.of(0), row.of(1)))
                  .toList()),
          rows("categories.tsv", "\t", 2).stream()
              .map(row -> new Category(row.of(0), row.of(1)))
              .toList(),
          rows("topics.tsv", "\t", 3).stream()
              .map(row -> new ExpectedTopic(row.of(0), row.of(1), row.of(2).equals("plan")))
              .toList(),
          rows("asking-words.txt", "\t", 1).stream().map(row -> row.of(0)).distinct().toList(),
          rows("wordings.tsv", "\t", 2).stream()
              .collect(
                  Collectors.groupingBy(
                      row -> row.of(0), Collectors.mapping(row -> row.of(1), Collectors.toList()))),
          utterances(),
          rows("elsewhere.tsv", "\t", 2).stream()
              .map(row -> new Uncovered(row.of(0), List.of(row.of(1).split("、"))))
              .toList(),
          faults);
    }

    private record Row(int line, List<String> columns) {
      String of(int column) {
        return columns.get(column).strip();
      }
    }

    // The dictionary refuses a word that stands twice, or whose parts and readings differ in
    // number.
    private List<String> readings() {
      var sound = new ArrayList<String>();
      var seen = new HashSet<String>();
      for (var row : rows("readings.csv", ",", 4)) {
        String[] parts = row.of(1).split(" ");
        String[] spoken = row.of(2).split(" ");
        if (!seen.add(row.of(0))) {
          fault("readings.csv", row.line(), "同じことばが二つあります。一つを消してください。");
        } else if (parts.length != spoken.length || !String.join("", parts).equals(row.of(0))) {
          fault("readings.csv", row.line(), "ことばの区切りごとに、よみを一つずつ順に書いてください。");
        } else if (!KATAKANA.matcher(String.join("", spoken)).matches()) {
          fault("readings.csv", row.line(), "よみがカタカナではありません。カタカナで書いてください。");
        } else {
          sound.add(String.join(",", row.columns()));
        }
      }
      return sound;
    }

    private List<Utterance> utterances() {
      var sound = new ArrayList<Utterance>();
      for (var row : rows("utterances.tsv", "\t", 2)) {
        if (Utterance.INTENTS.contains(row.of(0))) {
          sound.add(new Utterance(row.of(0), row.of(1)));
        } else {
          fault("utterances.tsv", row.line(), "`" + row.of(0) + "` は、上の一覧にない種類です。一覧の名前にしてください。");
        }
      }
      return sound;
    }

    private List<Row> rows(String name, String separator, int columns) {
      var rows = new ArrayList<Row>();
      var lines = lines(name);
      for (int i = 0; i < lines.size(); i++) {
        var line = lines.get(i);
        if (line.isBlank() || line.startsWith("# ") || line.equals("#")) {
          continue;
        }
        var row = new Row(i + 1, List.of(line.split(separator, -1)));
        if (row.columns().size() == columns && row.columns().stream().noneMatch(String::isBlank)) {
          rows.add(row);
        } else {
          fault(name, i + 1, "この行は、空でない列が" + columns + "個いります。");
        }
      }
      return rows;
    }

    private List<String> lines(String name) {
      var file = folder.resolve(name);
      if (!Files.isRegularFile(file)) {
        fault(name, 1, "この表のファイルがありません。");
        return List.of();
      }
      try {
        return Files.readAllLines(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void fault(String name, int line, String message) {
      faults.add(new Fault(Fault.Severity.ERROR, "words/" + name, line, message));
    }
  }
}
