package dev.tesuri.bot.guard;

import java.util.List;

/// 暗証番号: four digits near a word for it.
final class PinRule implements Rule {

  private static final int DIGITS = 4;

  @Override
  public List<Span> find(View view) {
    var words = Credential.WORDS.in(view);
    return view.numerals().runs().stream()
        .flatMap(run -> run.pieces().stream())
        .filter(piece -> piece.count() == DIGITS)
        .filter(piece -> words.isNear(piece.start(), piece.end()))
        .filter(piece -> !Credential.isNone(view, words, piece.start(), piece.end()))
        .map(piece -> piece.as(Masked.Kind.PIN))
        .toList();
  }
}
