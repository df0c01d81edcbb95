package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.text.Kana;
import dev.tesuri.knowledge.text.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the known words in a stretch of folded kana, where no kanji shows where a word begins.
///
/// Of all ways to cut the stretch it takes the one with the longest words: a word of n kana is
/// worth (n − 1.2)².
final class KanaCutter {

  private static final double SHORTNESS = 1.2;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 16;

  private final Map<String, Piece> known = new HashMap<>();
  private final Comparator<String> bestFirst;

  /// @param kind what the piece is
  /// @param reading the folded reading under which it is known; the kana themselves when it is a
  /// gap
  /// @param start where it begins in the stretch
  record Piece(Kind kind, String reading, int start, int length) {

    Piece at(int place) {
      return new Piece(kind, reading, place, length);
    }
  }

  enum Kind {
    WORD,
    ASKING,
    GAP
  }

  KanaCutter(Collection<Word> words, AskingWords asking, Lexicon lexicon) {
    bestFirst = lexicon.commonestFirst();
    words.forEach(this::learn);
    asking.sounds().forEach(sound -> learn(Kind.ASKING, sound, sound));
  }

  /// All pieces in order; what no word explains stands in gaps.
  List<Piece> cut(String kana) {
    var last = lastPieces(kana);
    var pieces = new ArrayList<Piece>();
    int end = kana.length();
    while (end > 0) {
      var piece = last[end];
      pieces.addFirst(piece);
      end -= piece.length();
    }
    return joined(kana, pieces);
  }

  private void learn(Word word) {
    String reading = Kana.fold(word.reading());
    learn(Kind.WORD, reading, reading);
    // わすれた and わすれます share with わすれる all but its end.
    if (word.inflected()) {
      learn(Kind.WORD, reading.substring(0, Math.max(0, reading.length() - 1)), reading);
    }
  }

  private void learn(Kind kind, String kana, String reading) {
    if (kana.length() >= SHORTEST && kana.length() <= LONGEST && isKana(kana)) {
      var piece = new Piece(kind, reading, 0, kana.length());
      known.merge(kana, piece, this::preferred);
    }
  }

  // Independent of the order of learning: an asking word first, then what most topics hold.
  private Piece preferred(Piece one, Piece other) {
    if (one.kind() != other.kind()) {
      return one.kind() == Kind.ASKING ? one : other;
    }
    return bestFirst.compare(one.reading(), other.reading()) <= 0 ? one : other;
  }

  private Piece[] lastPieces(String kana) {
    var worth = new double[kana.length() + 1];
    var last = new Piece[kana.length() + 1];
    for (int end = 1; end <= kana.length(); end++) {
      worth[end] = worth[end - 1];
      last[end] = new Piece(Kind.GAP, kana.substring(end - 1, end), end - 1, 1);
      for (int length = SHORTEST; length <= Math.min(end, LONGEST); length++) {
        var piece = known.get(kana.substring(end - length, end));
        double total = worth[end - length] + Math.pow(length - SHORTNESS, 2);
        if (piece != null && total > worth[end]) {
          worth[end] = total;
          last[end] = piece.at(end - length);
        }
      }
    }
    return last;
  }

  private static List<Piece> joined(String kana, List<Piece> pieces) {
    var joined = new ArrayList<Piece>();
    for (var piece : pieces) {
      if (!joined.isEmpty() && piece.kind() == Kind.GAP && joined.getLast().kind() == Kind.GAP) {
        joined.add(gap(kana, joined.removeLast().start(), piece.start() + 1));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  private static Piece gap(String kana, int start, int end) {
    return new Piece(Kind.GAP, kana.substring(start, end), start, end - start);
  }

  private static boolean isKana(String text) {
    return text.codePoints().allMatch(Kana::isHiragana);
  }
}
