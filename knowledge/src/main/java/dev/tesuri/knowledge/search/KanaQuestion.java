package dev.tesuri.knowledge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads a question that is written without kanji: かーどのあんしょうばんごうをわすれた.
final class KanaQuestion {

  // A shorter gap is a particle or the end of a verb.
  private static final int WORD_IN_GAP = 3;

  private final KanaCutter cutter;
  private final Synonyms synonyms;
  private final Lexicon lexicon;
  private final Slips slips;

  KanaQuestion(KanaCutter cutter, Synonyms synonyms, Lexicon lexicon, Slips slips) {
    this.cutter = cutter;
    this.synonyms = synonyms;
    this.lexicon = lexicon;
    this.slips = slips;
  }

  /// @param sound folded reading of the question
  Question read(String sound) {
    var pieces = cutter.cut(sound);
    var finds = synonyms.sounding(sound);
    var known = finds.stream().map(find -> synonym(find, pieces)).toList();
    var terms =
        Stream.concat(
            pieces.stream().filter(piece -> means(piece, finds)).map(this::meant),
            known.stream().flatMap(synonym -> synonym.said().stream()));
    return QuestionLimits.within(terms.toList(), known, sound, lexicon);
  }

  private Term meant(KanaCutter.Piece piece) {
    return piece.kind() == KanaCutter.Kind.GAP ? slips.meant(term(piece)) : term(piece);
  }

  private static boolean means(KanaCutter.Piece piece, List<Synonyms.Find> finds) {
    return switch (piece.kind()) {
      case WORD -> true;
      case ASKING -> false;
      case GAP ->
          piece.length() >= WORD_IN_GAP && finds.stream().noneMatch(find -> touch(piece, find));
    };
  }

  private static Synonym synonym(Synonyms.Find find, List<KanaCutter.Piece> pieces) {
    var said = new ArrayList<Term>();
    for (var piece : pieces) {
      if (piece.kind() == KanaCutter.Kind.WORD && touch(piece, find)) {
        said.add(term(piece));
      }
    }
    if (said.isEmpty()) {
      said.add(Term.guessed(find.phrase().sound(), find.phrase().sound(), 1));
    }
    return new Synonym(said, find.phrase().office());
  }

  private static boolean touch(KanaCutter.Piece piece, Synonyms.Find find) {
    return piece.start() < find.end() && find.start() < piece.start() + piece.length();
  }

  private static Term term(KanaCutter.Piece piece) {
    return Term.guessed(piece.reading(), piece.reading(), 1);
  }
}
