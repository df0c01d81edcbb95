package dev.tesuri.bot.guard;

import java.util.List;

/// Payment cards: 13 to 19 digits in the groups of a card whose check digit (Luhn) holds; beside a
/// word for a
/// card also with a slip.
final class CardRule implements Rule {

  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  private static final Keywords CARD =
      Keywords.of(20, 10, "くれじっと", "かーどの?番号", "でびっと", "(?<![a-z])(?:visa|jcb|master|amex)");

  @Override
  public List<Span> find(View view) {
    var card = CARD.in(view);
    return view.numerals().runs().stream()
        .flatMap(run -> run.windows(SHORTEST, LONGEST).stream())
        .filter(CardRule::isGroupedLikeACard)
        .filter(window -> luhn(window.digits()) || isTyped(window, card))
        .map(window -> window.as(Masked.Kind.CARD))
        .toList();
  }

  private static boolean isTyped(DigitWindow window, Keywords.Places card) {
    return window.count() >= 14
        && window.count() <= 16
        && card.isNear(window.start(), window.end());
  }

  private static boolean isGroupedLikeACard(DigitWindow window) {
    boolean fourSixRest = window.groups() == 3 && window.size(0) == 4 && window.size(1) == 6;
    return fourSixRest || window.isEven();
  }

  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : 2 * digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
