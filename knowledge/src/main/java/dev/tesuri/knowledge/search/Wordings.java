package dev.tesuri.knowledge.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All wordings of a corpus, by their words, sounds and threes: what a question explains of them is
/// counted up from its own words, so that wordings which share nothing with it cost nothing.
/// Immutable and thread-safe.
final class Wordings {

  private final int texts;
  private final int[] textOf;
  private final double[] lengths;
  private final String[] sounds;

  // A term meets a question by its spelling or by its reading, and counts once.
  private final List<int[]> wordingsOfTerm;
  private final double[] termWeights;
  private final Places bySpelling;
  private final Places byReading;

  private final Places bySound;
  private final WordingScores scores;
  private final Bm25 namesByGram;
  private @Nullable Places byGram;

  Wordings(List<ReadTopic> read, Lexicon lexicon, Weights weights) {
    texts = read.size();
    int count = read.stream().mapToInt(one -> one.wordings().size()).sum();
    textOf = new int[count];
    sounds = new String[count];
    lengths = new double[count];
    var terms = new Terms();
    var byWhole = new Places.Builder();
    int at = 0;
    for (int text = 0; text < texts; text++) {
      for (var wording : read.get(text).wordings()) {
        textOf[at] = text;
        sounds[at] = wording.sound();
        byWhole.add(wording.sound(), at);
        for (var term : wording.terms()) {
          terms.add(term, at);
          lengths[at] += lexicon.weight(term);
        }
        at++;
      }
    }
    bySound = byWhole.build();
    namesByGram =
        new Bm25(
            read.stream()
                .map(one -> one.wordings().stream().flatMap(w -> w.grams().stream()).toList())
                .toList());
    scores =
        new WordingScores(read.stream().flatMap(one -> one.wordings().stream()).toList(), weights);
    wordingsOfTerm = terms.wordings.stream().map(Places::array).toList();
    termWeights = terms.all.stream().mapToDouble(lexicon::weight).toArray();
    bySpelling = terms.bySpelling.build();
    byReading = terms.byReading.build();
  }

  /// Terms with a number each, as they are gathered.
  private static final class Terms {
    private final Map<Term, Integer> numbers = new HashMap<>();
    private final List<Term> all = new ArrayList<>();
    private final List<List<Integer>> wordings = new ArrayList<>();
    private final Places.Builder bySpelling = new Places.Builder();
    private final Places.Builder byReading = new Places.Builder();

    void add(Term term, int wording) {
      Integer number = numbers.get(term);
      if (number == null) {
        number = all.size();
        numbers.put(term, number);
        all.add(term);
        wordings.add(new ArrayList<>(1));
        bySpelling.add(term.text(), number);
        byReading.add(term.reading(), number);
      }
      wordings.get(number).add(wording);
    }
  }

  /// The score of all wordings of each text together, by threes of their sounds; by the place of
  /// the text.
  double[] together(Question question) {
    var all = new double[texts];
    question.grams().forEach(gram -> namesByGram.score(gram, 1, (at, score) -> all[at] += score));
    return all;
  }

  /// The score of the best wording of each text; by the place of the text.
  double[] scores(Question question) {
    return best(scores.of(question));
  }

  /// Share of the best wording of each text that the question and its synonyms explain, by weight;
  /// by the place of the text.
  double[] explained(Question question) {
    var met = new BitSet(termWeights.length);
    question
        .allTerms()
        .forEach(
            term -> {
              set(met, bySpelling.of(term.text()));
              set(met, byReading.of(term.reading()));
            });
    var explained = new double[lengths.length];
    met.stream()
        .forEach(
            term -> {
              for (int wording : wordingsOfTerm.get(term)) {
                explained[wording] += termWeights[term];
              }
            });
    for (int i = 0; i < explained.length; i++) {
      explained[i] = explained[i] > 0 ? Math.min(1, explained[i] / lengths[i]) : 0;
    }
    return best(explained);
  }

  /// Share of these threes that the best wording of each text sounds; by the place of the text.
  double[] sounding(Set<String> grams) {
    var shared = new double[lengths.length];
    var places = byGram();
    for (var gram : grams) {
      for (int wording : places.of(gram)) {
        shared[wording]++;
      }
    }
    for (int i = 0; i < shared.length; i++) {
      shared[i] /= Math.max(1, grams.size());
    }
    return best(shared);
  }

  /// The texts that a wording names which sounds exactly so, by their places.
  BitSet sounding(String sound) {
    var found = new BitSet(texts);
    if (!sound.isEmpty()) {
      set(found, Arrays.stream(bySound.of(sound)).map(wording -> textOf[wording]).toArray());
    }
    return found;
  }

  private double[] best(double[] ofWordings) {
    var best = new double[texts];
    for (int i = 0; i < ofWordings.length; i++) {
      best[textOf[i]] = Math.max(best[textOf[i]], ofWordings[i]);
    }
    return best;
  }

  // Few questions need it, those in which no word is known.
  private synchronized Places byGram() {
    Places present = byGram;
    if (present == null) {
      var builder = new Places.Builder();
      for (int i = 0; i < sounds.length; i++) {
        int place = i;
        Grams.distinct(sounds[i], Integer.MAX_VALUE).forEach(gram -> builder.add(gram, place));
      }
      present = builder.build();
      byGram = present;
    }
    return present;
  }

  private static void set(BitSet bits, int[] places) {
    for (int place : places) {
      bits.set(place);
    }
  }
}
