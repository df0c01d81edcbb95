package dev.tesuri.knowledge.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Japanese lines and sentences are in one language. Immutable and thread-safe.
///
/// A whole line is looked up first, then its sentences. When one of them is missing, the line is: a
/// part of it alone could say something else than the whole. In another kind of Japanese a sentence
/// without an entry is one that cannot be said better, and stays as it is.
public final class Sentences {

  /// Lines that say nothing.
  static final Sentences NONE = new Sentences(Map.of(), false);

  private static final Pattern MARK = Pattern.compile("｛([^｛｜｝]{1,40})｜[^｛｜｝]{1,80}｝");
  private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");
  private static final String ENDS = "。！？";
  private static final String OPEN = "「『（(［【";
  private static final String CLOSE = "」』）)］】";

  /// What is put into a hole may hold something to be put in itself.
  private static final int DEEPEST = 5;

  /// With fewer letters of its own, a form with holes fits by chance: then all that is put into it
  /// must be known.
  private static final int TELLING = 6;

  private final Map<String, String> known;
  private final List<Form> forms;
  private final boolean japanese;

  /// A line with holes.
  private record Form(String key, Pattern pattern, List<Integer> holes, int letters) {

    static Form of(String key) {
      var regex = new StringBuilder();
      var holes = new ArrayList<Integer>();
      var hole = HOLE.matcher(key);
      int done = 0;
      int letters = 0;
      while (hole.find()) {
        regex.append(Pattern.quote(key.substring(done, hole.start()))).append("([^。！？]{1,60}?)");
        letters += hole.start() - done;
        holes.add(Integer.valueOf(hole.group(1)));
        done = hole.end();
      }
      regex.append(Pattern.quote(key.substring(done)));
      letters += key.length() - done;
      return new Form(key, Pattern.compile(regex.toString()), holes, letters);
    }
  }

  /// @param lines by what stands in Japanese, as [#key] makes it
  /// @param japanese whether it is another kind of Japanese
  Sentences(Map<String, String> lines, boolean japanese) {
    this.japanese = japanese;
    known = Map.copyOf(lines);
    forms =
        known.keySet().stream()
            .filter(key -> HOLE.matcher(key).find())
            .map(Form::of)
            .sorted(Comparator.comparingInt(Form::letters).reversed().thenComparing(Form::key))
            .toList();
  }

  /// A line as it is compared: without readings, and without spaces at its ends.
  public static String key(String line) {
    return MARK.matcher(line).replaceAll("$1").strip();
  }

  /// How many lines there are.
  public int size() {
    return known.size();
  }

  /// The text in this language; empty when it has no words for it. What has no Japanese letter is
  /// what it is everywhere.
  public Optional<List<Piece>> find(String text) {
    return find(text, DEEPEST);
  }

  /// The same of a text with holes, and of what is put into them.
  ///
  /// @param form with `{0}`, `{1}` …
  public Optional<List<Piece>> find(String form, List<String> arguments) {
    return Optional.ofNullable(known.get(key(form)))
        .or(() -> Optional.of(form).filter(words -> !Letters.anyJapanese(words)))
        .map(words -> filled(words, arguments, DEEPEST));
  }

  /// Puts the arguments into the holes of a text.
  public static String fill(String form, List<String> arguments) {
    return HOLE.matcher(form)
        .replaceAll(
            hole -> Matcher.quoteReplacement(arguments.get(Integer.parseInt(hole.group(1)))));
  }

  private Optional<List<Piece>> find(String text, int depth) {
    String key = key(text);
    if (!Letters.anyJapanese(key)) {
      return Optional.of(List.of(new Piece(text, false)));
    }
    return whole(key, depth).or(() -> bySentence(text.strip(), depth));
  }

  private Optional<List<Piece>> whole(String key, int depth) {
    var words = known.get(key);
    if (words != null) {
      return Optional.of(List.of(new Piece(words, false)));
    }
    return depth == 0
        ? Optional.empty()
        : forms.stream().flatMap(form -> fitting(form, key, depth).stream()).findFirst();
  }

  private Optional<List<Piece>> fitting(Form form, String key, int depth) {
    var match = form.pattern().matcher(key);
    if (!match.matches()) {
      return Optional.empty();
    }
    var arguments = new HashMap<Integer, String>();
    for (int i = 0; i < form.holes().size(); i++) {
      arguments.put(form.holes().get(i), match.group(i + 1));
    }
    boolean allKnown =
        arguments.values().stream().allMatch(argument -> isKnown(argument, depth - 1));
    if (form.letters() < TELLING && !allKnown) {
      return Optional.empty();
    }
    var ordered = new ArrayList<String>();
    for (int i = 0; i < form.holes().size(); i++) {
      ordered.add(arguments.getOrDefault(i, ""));
    }
    return Optional.of(filled(known.getOrDefault(form.key(), ""), ordered, depth));
  }

  private boolean isKnown(String argument, int depth) {
    return find(argument, depth).stream().flatMap(List::stream).anyMatch(one -> !one.japanese())
        && find(argument, depth).stream().flatMap(List::stream).noneMatch(Piece::japanese);
  }

  private List<Piece> filled(String words, List<String> arguments, int depth) {
    var pieces = new ArrayList<Piece>();
    var hole = HOLE.matcher(words);
    int done = 0;
    while (hole.find()) {
      add(pieces, words.substring(done, hole.start()));
      String argument = arguments.get(Integer.parseInt(hole.group(1)));
      pieces.addAll(find(argument, depth - 1).orElseGet(() -> List.of(new Piece(argument, true))));
      done = hole.end();
    }
    add(pieces, words.substring(done));
    return List.copyOf(pieces);
  }

  private static void add(List<Piece> pieces, String words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(words, false));
    }
  }

  private Optional<List<Piece>> bySentence(String line, int depth) {
    var sentences = sentences(line);
    if (sentences.size() < 2) {
      return Optional.empty();
    }
    var pieces = new ArrayList<Piece>();
    for (int from = 0; from < sentences.size(); ) {
      int end = sentences.size();
      var words = whole(run(sentences, from, end), depth);
      while (words.isEmpty() && end > from + 1) {
        end--;
        words = whole(run(sentences, from, end), depth);
      }
      if (words.isEmpty() && !japanese) {
        return Optional.empty();
      }
      if (!pieces.isEmpty() && !endsJapanese(pieces.getLast().text())) {
        pieces.add(new Piece(" ", false));
      }
      pieces.addAll(words.orElse(List.of(new Piece(sentences.get(from), true))));
      from = end;
    }
    return Optional.of(List.copyOf(pieces))
        .filter(found -> found.stream().anyMatch(piece -> !piece.japanese()));
  }

  // Sentences that were translated together stay together.
  private static String run(List<String> sentences, int from, int end) {
    return key(String.join("", sentences.subList(from, end)));
  }

  private static boolean endsJapanese(String words) {
    return words.isEmpty() || ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  /// The sentences of a line, each with its full stop. What stands in brackets does not end one.
  static List<String> sentences(String line) {
    var sentences = new ArrayList<String>();
    int from = 0;
    int depth = 0;
    for (int at = 0; at < line.length(); at++) {
      char letter = line.charAt(at);
      depth = Math.max(0, depth + depthOf(letter));
      if (depth == 0 && ENDS.indexOf(letter) >= 0) {
        sentences.add(line.substring(from, at + 1).strip());
        from = at + 1;
      }
    }
    sentences.add(line.substring(from).strip());
    sentences.removeIf(String::isEmpty);
    return sentences;
  }

  private static int depthOf(char letter) {
    return OPEN.indexOf(letter) >= 0 ? 1 : CLOSE.indexOf(letter) >= 0 ? -1 : 0;
  }

  /// The same with those of a layer above in their place.
  Sentences with(Map<String, String> over) {
    var all = new LinkedHashMap<>(known);
    all.putAll(over);
    return new Sentences(all, japanese);
  }
}
