package dev.tesuri.knowledge.language;

import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.content.Faults;
import dev.tesuri.knowledge.content.Line;
import dev.tesuri.knowledge.content.WordLists.Utterance;
import dev.tesuri.knowledge.content.YamlReader;
import dev.tesuri.knowledge.language.Language.Ask;
import dev.tesuri.knowledge.language.Language.Danger;
import dev.tesuri.knowledge.language.Language.Spoken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the folders of languages. Not thread-safe; lives as long as one reading.
final class LanguagesReader {

  private static final String HEAD = "language.yaml";
  private static final String ASKS = "asks.tsv";
  private static final String DANGERS = "danger.tsv";
  private static final String SPOKEN = "utterances.tsv";
  private static final String ASKING = "asking-words.txt";
  private static final int DEEPEST = 3;
  private static final Set<String> KNOWN = Set.of("name", "tag", "about");
  private static final Pattern HOLE = Pattern.compile("\\{\\d}");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final Set<String> topics;
  private final TreeMap<String, Language> languages = new TreeMap<>();
  private final List<Fault> found = new ArrayList<>();

  LanguagesReader(Set<String> topics) {
    this.topics = topics;
  }

  void read(Languages.Folder layer) {
    for (var folder : children(layer.path())) {
      String code = name(folder);
      if (Files.isDirectory(folder) && !code.startsWith(".")) {
        String place = layer.name() + (layer.name().isEmpty() ? "" : "/") + "languages/" + code;
        new OneFolder(place, code, folder).read();
      }
    }
  }

  Languages languages() {
    found.sort(Comparator.comparing(Fault::file).thenComparingInt(Fault::line));
    return new Languages(List.copyOf(languages.values()), found);
  }

  private static String name(Path path) {
    return path.getFileName().toString().replaceAll("/$", "");
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The folder of one language in one layer.
  private final class OneFolder {
    private final String place;
    private final String code;
    private final Path folder;
    private final Map<String, String> lines = new LinkedHashMap<>();
    private final Map<String, String> fileOf = new HashMap<>();
    private final List<Ask> asks = new ArrayList<>();
    private final List<Danger> dangers = new ArrayList<>();
    private final List<Spoken> spoken = new ArrayList<>();

    OneFolder(String place, String code, Path folder) {
      this.place = place;
      this.code = code;
      this.folder = folder;
    }

    void read() {
      if (!code.matches(Language.CODE) || code.equals(Language.JAPANESE)) {
        fault(HEAD, 1, "フォルダーの名前が、言語の名前になりません。`en` のように、小文字で書いてください。");
        return;
      }
      var head = head();
      var below = languages.get(code);
      if (below == null && (head.name().isEmpty() || head.tag().isEmpty())) {
        fault(HEAD, 1, "言語の `name` と `tag` がありません。このファイルに書いてください。");
        return;
      }
      String tag = head.tag().isEmpty() && below != null ? below.tag() : head.tag();
      for (var file : files()) {
        rows(file, tag);
      }
      var own =
          new Language(
              code,
              head.name(),
              head.tag(),
              head.about(),
              new Sentences(lines, tag.startsWith(Language.JAPANESE)),
              asks,
              dangers,
              spoken,
              asking());
      languages.put(code, below == null ? own : below.with(own, lines));
    }

    private Language head() {
      var faults = new Faults(place + "/" + HEAD);
      var texts = new HashMap<String, String>();
      if (Files.isRegularFile(folder.resolve(HEAD))) {
        var yaml = new YamlReader(faults, 1);
        yaml.read(String.join("\n", lines(HEAD)))
            .ifPresent(
                map ->
                    yaml.texts(map, KNOWN)
                        .forEach((key, line) -> texts.put(key, line.text().strip())));
      }
      String tag = texts.getOrDefault("tag", "");
      if (!tag.isEmpty() && !tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
        faults.error(1, "`tag` が、言語の名前になりません。`en` や `pt-BR` のように書いてください。");
      }
      found.addAll(faults.all());
      return new Language(
          code,
          texts.getOrDefault("name", ""),
          faults.none() ? tag : "",
          texts.getOrDefault("about", ""),
          Sentences.NONE,
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }

    private List<String> asking() {
      return Files.isRegularFile(folder.resolve(ASKING))
          ? lines(ASKING).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList()
          : List.of();
    }

    private List<String> files() {
      try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
        return files
            .filter(Files::isRegularFile)
            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
            .filter(file -> file.endsWith(".tsv") && !file.startsWith("."))
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void rows(String file, String tag) {
      BiConsumer<Line, Line> take =
          switch (file) {
            case ASKS -> (one, other) -> ask(file, one, other);
            case DANGERS -> (one, other) -> danger(file, one, other);
            case SPOKEN -> (one, other) -> spoken(file, one, other);
            default -> (one, other) -> sentence(file, one, other, tag);
          };
      var all = lines(file);
      for (int i = 0; i < all.size(); i++) {
        var line = all.get(i);
        if (line.isBlank() || line.startsWith("# ") || line.equals("#")) {
          continue;
        }
        var columns = List.of(line.split("\t", -1));
        if (columns.size() != 2 || columns.stream().anyMatch(String::isBlank)) {
          fault(file, i + 1, "この行は、タブで分けた、空でない列が2個いります。");
          continue;
        }
        take.accept(
            new Line(i + 1, columns.getFirst().strip()), new Line(i + 1, columns.get(1).strip()));
      }
    }

    private void ask(String file, Line topic, Line text) {
      if (topics.contains(topic.text())) {
        asks.add(new Ask(topic.text(), text.text()));
      } else {
        fault(file, topic.number(), "話題 `" + topic.text() + "` はありません。idをたしかめてください。");
      }
    }

    private void danger(String file, Line kind, Line words) {
      if (Danger.KINDS.contains(kind.text())) {
        dangers.add(new Danger(kind.text(), words.text()));
      } else {
        fault(file, kind.number(), "`" + kind.text() + "` は、危険の種類ではありません。");
      }
    }

    private void spoken(String file, Line intent, Line words) {
      if (Utterance.INTENTS.contains(intent.text())) {
        spoken.add(new Spoken(intent.text(), words.text()));
      } else {
        fault(file, intent.number(), "`" + intent.text() + "` は、言い方の種類ではありません。");
      }
    }

    private void sentence(String file, Line japanese, Line words, String tag) {
      String key = Sentences.key(japanese.text());
      int line = japanese.number();
      if (!Letters.anyJapanese(key) && holes(key).isEmpty()) {
        fault(file, line, "左の列に日本語がありません。もとの文を左に書いてください。");
      } else if (lines.containsKey(key)
          && (file.equals(fileOf.get(key)) || !words.text().equals(lines.get(key)))) {
        fault(file, line, "同じ文が、" + fileOf.get(key) + " にもあります。一つを消してください。");
      } else if (!holes(key).equals(holes(words.text()))) {
        fault(file, line, "`{0}` などの印が、左と右でちがいます。同じにしてください。");
      } else if (!digits(key).equals(digits(Sentences.key(words.text())))) {
        fault(file, line, "数字が、左と右でちがいます。もとの文の数字を、そのまま書いてください。");
      } else if (words.text().indexOf('｛') >= 0 && !tag.startsWith(Language.JAPANESE)) {
        fault(file, line, "ふりがなの印は、日本語にだけ書けます。");
      } else {
        lines.put(key, words.text());
        fileOf.put(key, file);
      }
    }

    private List<String> lines(String file) {
      try {
        return Files.readAllLines(folder.resolve(file));
      } catch (CharacterCodingException _) {
        fault(file, 1, "文字の形がUTF-8ではありません。UTF-8で保存してください。");
        return List.of();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void fault(String file, int line, String message) {
      found.add(new Fault(Fault.Severity.ERROR, place + "/" + file, line, message));
    }
  }

  private static List<String> holes(String text) {
    return HOLE.matcher(text).results().map(MatchResult::group).sorted().distinct().toList();
  }

  private static List<String> digits(String text) {
    String plain = Normalizer.normalize(HOLE.matcher(text).replaceAll(" "), Normalizer.Form.NFKC);
    return DIGITS.matcher(plain).results().map(MatchResult::group).sorted().toList();
  }
}
