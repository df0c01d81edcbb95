package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.content.Facts;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.language.Language;
import dev.tesuri.knowledge.language.LanguageReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Finds topics by what people say in one other language: by the ways to ask that its file holds,
/// and by what it has translated. A few hundred short texts, gone through one by one. Immutable
/// and thread-safe.
final class Phrasebook {

  /// What only the body of a topic names tells less than a way to ask.
  private static final double BODY = 0.5;

  /// Words by themselves tell less than the way in which they are put together.
  private static final double WORDS = 0.3;

  /// A word that was mended tells a little less.
  private static final double MENDED = 0.8;

  private static final int SHORTEST_MENDED = 4;
  private static final int LONG = 8;
  private static final int MOST_CODE_POINTS = 500;

  private final Analyzer analyzer;
  private final Set<String> asking;
  private final List<Phrases> topics;
  private final Map<String, Integer> topicsWith;

  /// What is known of one topic.
  ///
  /// @param wordings ways to ask for it, and its names
  private record Phrases(
      Topic topic, List<List<String>> wordings, Set<String> asked, Set<String> body) {}

  /// A word of the question.
  private record Sought(String word, double weight, double trust) {}

  private Phrasebook(
      Analyzer analyzer,
      Set<String> asking,
      List<Phrases> topics,
      Map<String, Integer> topicsWith) {
    this.analyzer = analyzer;
    this.asking = asking;
    this.topics = topics;
    this.topicsWith = topicsWith;
  }

  /// Of the topics that the language asks for.
  static Phrasebook of(Language language, List<Topic> all) {
    Analyzer analyzer =
        language.tag().equals("en") || language.tag().startsWith("en-")
            ? new EnglishAnalyzer()
            : new StandardAnalyzer();
    var asking =
        language.asking().stream()
            .flatMap(word -> words(word, analyzer).stream())
            .collect(Collectors.toUnmodifiableSet());
    var asks = new LinkedHashMap<String, List<String>>();
    language
        .asks()
        .forEach(one -> asks.computeIfAbsent(one.topic(), _ -> new ArrayList<>()).add(one.text()));
    var phrases = new ArrayList<Phrases>();
    var topicsWith = new HashMap<String, Integer>();
    for (var topic : all) {
      if (asks.containsKey(topic.id())) {
        var one = phrases(topic, asks.getOrDefault(topic.id(), List.of()), language, analyzer);
        phrases.add(one);
        one.asked().forEach(word -> topicsWith.merge(word, 1, Integer::sum));
      }
    }
    // Of a word that nobody asks with, the texts tell how common it is.
    var told = new HashMap<String, Integer>();
    phrases.forEach(one -> one.body().forEach(word -> told.merge(word, 1, Integer::sum)));
    told.forEach(topicsWith::putIfAbsent);
    return new Phrasebook(analyzer, asking, List.copyOf(phrases), Map.copyOf(topicsWith));
  }

  private static Phrases phrases(
      Topic topic, List<String> asks, Language language, Analyzer analyzer) {
    Facts facts = topic.facts();
    var wordings = new ArrayList<List<String>>();
    asks.forEach(ask -> wordings.add(words(ask, analyzer)));
    for (var name : List.of(facts.title(), facts.plain())) {
      said(name, language).ifPresent(words -> wordings.add(words(words, analyzer)));
    }
    var body = new HashSet<String>();
    LanguageReport.lines(topic)
        .forEach(
            line -> said(line, language).ifPresent(text -> body.addAll(words(text, analyzer))));
    var asked = wordings.stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    return new Phrases(topic, List.copyOf(wordings), asked, Set.copyOf(body));
  }

  private static Optional<String> said(String japanese, Language language) {
    return language
        .sentences()
        .find(japanese)
        .map(pieces -> pieces.stream().map(piece -> piece.text()).collect(Collectors.joining()));
  }

  /// The topics that fit what was said, best first.
  List<Hit> search(String asked, int limit) {
    List<String> said = words(beginning(asked), analyzer);
    var sought = new LinkedHashMap<String, Sought>();
    for (var word : said) {
      if (!asking.contains(word)) {
        var one = sought(word);
        sought.putIfAbsent(one.word(), one);
      }
    }
    double whole = sought.values().stream().mapToDouble(Sought::weight).sum();
    if (whole == 0) {
      return List.of();
    }
    return topics.stream()
        .flatMap(topic -> hit(topic, sought, whole, said).stream())
        .sorted(Hit.BEST_FIRST.thenComparing(Hit::id))
        .limit(limit)
        .toList();
  }

  private Optional<Hit> hit(
      Phrases phrases, Map<String, Sought> sought, double whole, List<String> said) {
    double asked = 0;
    double told = 0;
    for (var one : sought.values()) {
      if (phrases.asked().contains(one.word())) {
        asked += one.weight() * one.trust();
      } else if (phrases.body().contains(one.word())) {
        told += one.weight() * one.trust() * BODY;
      }
    }
    if (asked == 0) {
      return Optional.empty();
    }
    double best = 0;
    double bestShare = 0;
    boolean verbatim = false;
    for (var wording : phrases.wordings()) {
      verbatim |= wording.equals(said);
      double shared = 0;
      double all = 0;
      for (var word : new LinkedHashSet<>(wording)) {
        if (asking.contains(word)) {
          continue;
        }
        all += weight(word);
        var one = sought.get(word);
        shared += one == null ? 0 : one.weight() * one.trust();
      }
      if (all > 0) {
        best = Math.max(best, shared * (shared / whole + shared / all) / 2);
        bestShare = Math.max(bestShare, Math.min(1, shared / all) * Math.min(1, shared / whole));
      }
    }
    var topic = phrases.topic();
    return Optional.of(
        new Hit(
            topic.id(),
            topic.facts().title(),
            topic.kind(),
            best + asked * WORDS + told * WORDS * BODY,
            verbatim,
            Math.min(1, (asked + told) / whole),
            Math.min(1, Math.sqrt(bestShare))));
  }

  private Sought sought(String word) {
    if (topicsWith.containsKey(word) || word.length() < SHORTEST_MENDED) {
      return new Sought(word, weight(word), 1);
    }
    int slips = word.length() >= LONG ? 2 : 1;
    return topicsWith.keySet().stream()
        .filter(known -> Math.abs(known.length() - word.length()) <= slips)
        .filter(known -> known.charAt(0) == word.charAt(0))
        .map(known -> Map.entry(known, slips(known, word)))
        .filter(known -> known.getValue() <= slips)
        .min(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .map(known -> new Sought(known.getKey(), weight(known.getKey()), MENDED))
        .orElseGet(() -> new Sought(word, weight(word), 1));
  }

  // The inverse document frequency of BM25 over topics; an unknown word weighs as much as one that
  // a single topic holds.
  private double weight(String word) {
    int with = topicsWith.getOrDefault(word, 1);
    return Math.log(1 + (topics.size() - with + 0.5) / (with + 0.5));
  }

  // Letters that were left out, put in, exchanged, or swapped with the next.
  private static int slips(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least =
            Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
      }
    }
    return cost[one.length()][other.length()];
  }

  // wi-fi and wifi are one word.
  private static List<String> words(String text, Analyzer analyzer) {
    var words = new ArrayList<String>();
    String joined = text.replaceAll("(?<=\\p{L})[-‐‑](?=\\p{L})", "").replace('’', '\'');
    try (var stream = analyzer.tokenStream("said", joined)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(words);
  }

  private static String beginning(String asked) {
    return asked.codePointCount(0, asked.length()) <= MOST_CODE_POINTS
        ? asked
        : asked.substring(0, asked.offsetByCodePoints(0, MOST_CODE_POINTS));
  }
}
