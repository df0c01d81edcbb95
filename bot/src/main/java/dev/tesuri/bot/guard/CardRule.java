package dev.tesuri.bot.guard;

import java.util.List;
import java.util.regex.Pattern;

/// Payment cards: 13 to 19 digits in the groups of a card whose check digit (Luhn) holds; beside a
/// word for a
/// card also with a slip.
final class CardRule implements Rule {

  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "20[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]");

  private static final Keywords CARD =
      Keywords.of(20, 10, "くれじっと", "かーどの?番号", "でびっと", "(?<![a-z])(?:visa|jcb|master|amex)");

  @Override
  public List<Span> find(View view) {
    var windows =
        view.numerals().runs().stream()
            .flatMap(run -> run.windows(SHORTEST, LONGEST).stream())
            .filter(CardRule::isGroupedLikeACard)
            .toList();
    if (windows.isEmpty()) {
      return List.of();
    }
    var card = CARD.in(view);
    return windows.stream()
        .filter(window -> isCard(window, card))
        .map(window -> window.as(Masked.Kind.CARD))
        .toList();
  }

  private static boolean isCard(DigitWindow window, Keywords.Places card) {
    if (isTyped(window, card)) {
      return true;
    }
    return luhn(window.digits())
        && !TIMESTAMP.matcher(window.digits()).matches()
        && (window.count() > SHORTEST
            || (window.digits().charAt(0) == '4' && !isCompany(window.digits())));
  }

  /// The check digit of a 法人番号, which everybody may know.
  static boolean isCompany(String digits) {
    int sum = 0;
    for (int n = 1; n < SHORTEST; n++) {
      sum += (digits.charAt(SHORTEST - n) - '0') * (n % 2 == 1 ? 1 : 2);
    }
    return digits.charAt(0) - '0' == 9 - sum % 9;
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
