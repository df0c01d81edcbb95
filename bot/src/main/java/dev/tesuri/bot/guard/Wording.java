package dev.tesuri.bot.guard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A text as the wordings of hazards expect it: folded, with sentence ends but no spaces or other
/// signs.
final class Wording {

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?。]+");
  private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}。#+]");
  private static final Pattern DRAWN_OUT =
      Pattern.compile("(?<=[\\p{IsHiragana}\\p{IsHan}])[ー〜～~ｰ]+");
  private static final Pattern LENGTHENED =
      Pattern.compile("(?<=[あかさたなはまやらわがざだばぱ])[あぁ]{1,8}+(?=い)");

  /// Letters that are looked at together; no wording is longer than what pieces share.
  private static final int PIECE = 240;

  private static final int SHARED = 100;

  private Wording() {}

  /// Some of the text, with what it may hold.
  record Piece(String text, BitSet candidates) {

    boolean speaksOf(HazardWords words) {
      return words.speaksOfDanger(text, candidates);
    }
  }

  /// The text as it stands, and also without drawn-out sounds if it has some: いたーい, くるしーい.
  /// Both, because those who write めーる in hiragana draw out nothing.
  static List<Piece> of(String text, WordingIndex index) {
    var brief = DRAWN_OUT.matcher(text).replaceAll("");
    return Stream.of(text, brief, LENGTHENED.matcher(brief).replaceAll(""))
        .map(Wording::plain)
        .distinct()
        .flatMap(whole -> cut(whole).stream())
        .map(piece -> new Piece(piece, index.candidates(piece)))
        .toList();
  }

  private static List<String> cut(String text) {
    var pieces = new ArrayList<String>();
    for (int from = 0; from == 0 || from + SHARED < text.length(); from += PIECE - SHARED) {
      pieces.add(text.substring(from, Math.min(text.length(), from + PIECE)));
    }
    return pieces;
  }

  private static String plain(String text) {
    var sentences = SENTENCE_END.matcher(Folding.fold(text)).replaceAll("。");
    return SIGN.matcher(sentences).replaceAll("");
  }
}
