package dev.tesuri.bot.guard;

import java.util.List;

/// Codes for one use, and the security code of a card: three to eight digits near a word for it.
final class CodeRule implements Rule {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 8;

  private static final Keywords CODE =
      Keywords.of(
          20,
          10,
          "認証 ?(?:こーど|番号|きー)",
          "にんしょう(?:こーど|ばんごう)",
          "確認(?:こーど|番号)",
          "わんたいむ",
          "せきゅりてぃー?こーど",
          "(?<![a-z])(?:cvv|cvc|otp)(?![a-z])");

  @Override
  public List<Span> find(View view) {
    var words = CODE.in(view);
    return view.numerals().runs().stream()
        .flatMap(run -> run.pieces().stream())
        .filter(piece -> piece.count() >= SHORTEST && piece.count() <= LONGEST)
        .filter(piece -> words.isNear(piece.start(), piece.end()))
        .filter(piece -> !Credential.isNone(view, words, piece.start(), piece.end()))
        .map(piece -> piece.as(Masked.Kind.CODE))
        .toList();
  }
}
