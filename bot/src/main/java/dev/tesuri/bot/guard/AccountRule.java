package dev.tesuri.bot.guard;

import java.util.List;

/// Bank accounts: seven digits near a word for an account; the symbol and number of ゆうちょ銀行,
/// five to
/// eight
/// digits, near 記号 or ゆうちょ.
final class AccountRule implements Rule {

  private static final Keywords BANK =
      Keywords.of(15, 10, "口座", "こうざ", "普通", "当座", "貯金", "預金", "銀行", "支店", "信金", "通帳");

  private static final Keywords POST = Keywords.of(15, 10, "記号", "ゆうちょ", "郵貯");

  @Override
  public List<Span> find(View view) {
    var bank = BANK.in(view);
    var post = POST.in(view);
    return view.numerals().runs().stream()
        .flatMap(run -> run.pieces().stream())
        .filter(piece -> isBank(piece, bank) || isPost(piece, post))
        .filter(piece -> !Credential.isNone(view, bank, piece.start(), piece.end()))
        .map(piece -> piece.as(Masked.Kind.ACCOUNT))
        .toList();
  }

  private static boolean isBank(DigitWindow piece, Keywords.Places bank) {
    return piece.count() == 7 && bank.isNear(piece.start(), piece.end());
  }

  private static boolean isPost(DigitWindow piece, Keywords.Places post) {
    return piece.count() >= 5 && piece.count() <= 8 && post.isNear(piece.start(), piece.end());
  }
}
