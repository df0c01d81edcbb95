package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.text.Kana;
import dev.tesuri.knowledge.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads a question as people with kanji write it; words in hiragana and slips are guessed.
final class WrittenQuestion {

  private static final Pattern HIRAGANA = Pattern.compile("[ぁ-ゖー]{4,}");
  private static final int SHORTEST_KANA_WORD = 3;
  private static final double TRUST_IN_KANA = 0.7;

  private final AskingWords asking;
  private final Synonyms synonyms;
  private final Lexicon lexicon;
  private final KanaCutter cutter;
  private final Slips slips;

  WrittenQuestion(
      AskingWords asking, Synonyms synonyms, Lexicon lexicon, KanaCutter cutter, Slips slips) {
    this.asking = asking;
    this.synonyms = synonyms;
    this.lexicon = lexicon;
    this.cutter = cutter;
    this.slips = slips;
  }

  /// @param said normalised text
  /// @param words its content words
  /// @param sound its folded reading
  Question read(String said, List<Word> words, String sound) {
    var all = words.stream().map(Term::of).toList();
    var finds = synonyms.in(all);
    var meant =
        IntStream.range(0, all.size())
            .filter(i -> !asking.holds(words.get(i)) || isFound(i, finds))
            .mapToObj(i -> isFound(i, finds) ? all.get(i) : meant(all.get(i)))
            .toList();
    var guessed = inHiragana(said, meant);
    var terms =
        Stream.concat(meant.stream().filter(term -> keeps(term, guessed)), guessed.stream());
    var known = finds.stream().map(find -> synonym(find, all)).toList();
    // Who only asks does not say what about, and its sound is that of many wordings.
    boolean onlyAsks = !words.isEmpty() && meant.isEmpty() && guessed.isEmpty();
    return QuestionLimits.within(terms.toList(), known, onlyAsks ? "" : sound, lexicon);
  }

  private static boolean isFound(int i, List<Synonyms.Find> finds) {
    return finds.stream().anyMatch(find -> find.start() <= i && i < find.end());
  }

  private static Synonym synonym(Synonyms.Find find, List<Term> all) {
    return new Synonym(all.subList(find.start(), find.end()), find.phrase().office());
  }

  private Term meant(Term term) {
    return lexicon.knows(term) ? term : slips.meant(term);
  }

  private List<Term> inHiragana(String said, List<Term> found) {
    var guessed = new ArrayList<Term>();
    HIRAGANA
        .matcher(said)
        .results()
        .flatMap(run -> cutter.cut(Kana.fold(run.group())).stream())
        .filter(piece -> piece.kind() == KanaCutter.Kind.WORD)
        .filter(piece -> piece.length() >= SHORTEST_KANA_WORD)
        .map(piece -> Term.guessed(piece.reading(), piece.reading(), TRUST_IN_KANA))
        .filter(term -> found.stream().noneMatch(term::sameAs))
        .forEach(guessed::add);
    return guessed;
  }

  // Where the cutter found words in hiragana, the scraps the dictionary made of them are noise.
  private boolean keeps(Term term, List<Term> guessed) {
    return guessed.isEmpty()
        || lexicon.knows(term)
        || !term.text().codePoints().allMatch(Kana::isHiragana);
  }
}
