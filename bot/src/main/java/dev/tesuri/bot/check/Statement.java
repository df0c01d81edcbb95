package dev.tesuri.bot.check;

import dev.tesuri.knowledge.text.Analyser;
import dev.tesuri.knowledge.text.Word;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A sentence of a model beside the passage it cites. Belongs to one thread.
final class Statement {

  private static final Pattern REPORTS = Pattern.compile("と言われ|と言って|と言う人|という電話|という話|と聞かれ|と電話");

  private final String raw;
  private final String text;
  private final Grounds grounds;
  private final Analyser japanese;
  private final Source source;
  private Optional<List<Word>> words = Optional.empty();

  Statement(String sentence, Passage cited, Grounds grounds, Analyser japanese) {
    this.raw = sentence;
    this.text = Letters.fold(sentence);
    this.grounds = grounds;
    this.japanese = japanese;
    this.source = Source.of(cited, REPORTS.matcher(text).find(), japanese);
  }

  /// As the model wrote it.
  String raw() {
    return raw;
  }

  /// Folded.
  String text() {
    return text;
  }

  Source source() {
    return source;
  }

  Grounds grounds() {
    return grounds;
  }

  /// Content words of the sentence.
  List<Word> words() {
    if (words.isEmpty()) {
      words = Optional.of(japanese.words(text));
    }
    return words.orElseThrow();
  }

  /// Content words of any text.
  List<Word> words(String other) {
    return japanese.words(other);
  }

  /// How many different words of the sentence a line of the passage shares.
  long shared(Source.Line line) {
    var known = spellings(line.words());
    return words().stream().filter(word -> stands(word, known)).map(Word::text).distinct().count();
  }

  /// The line of the passage that shares most words.
  Optional<Source.Line> nearest() {
    return source.sentences().stream().max(Comparator.comparingLong(this::shared));
  }

  /// Content words that so many passages of the article have: its subject.
  Set<String> subject(int passages) {
    var counts = new HashMap<String, Integer>();
    for (var passage : grounds.passages()) {
      spellings(japanese.words(Letters.foldLines(passage.text())))
          .forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count < passages);
    return counts.keySet();
  }

  /// Words as they are spelled and as they are read.
  static Set<String> spellings(List<Word> words) {
    var spellings = new HashSet<String>();
    for (var word : words) {
      spellings.add(word.text());
      if (word.reading().length() > 1) {
        spellings.add(word.reading());
      }
    }
    return spellings;
  }

  static boolean stands(Word word, Set<String> spellings) {
    return spellings.contains(word.text())
        || (word.reading().length() > 1 && spellings.contains(word.reading()));
  }
}
