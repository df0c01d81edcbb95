package dev.tesuri.bot.guard;

import java.util.List;
import java.util.stream.IntStream;

/// 個人番号: twelve digits. With a valid check digit always; with a wrong one (a slip of the
/// finger)
/// only when a
/// word for it stands within twenty letters. One in ten other numbers of twelve digits is hidden
/// too: a leak
/// would be worse.
final class MyNumberRule implements Rule {

  private static final int DIGITS = 12;
  private static final int REACH = 20;

  /// 番号 alone means it, the number of a receipt or an order does not.
  private static final String OTHER_NUMBERS =
      "(?<!受付|受け付け|注文|予約|整理|管理|伝票|追跡|問合せ|問い合わせ|電話|法人|部屋|会員|郵便|申請|申込|登録|えらー)";

  private static final Keywords MY_NUMBER =
      Keywords.of(
          REACH,
          REACH,
          "まい ?なんば",
          "まいなかーど",
          "my ?number",
          "個人(?:の番号|なんばー)",
          "こじん ?ばんごう",
          OTHER_NUMBERS + "番号",
          "ばんごう",
          "なんばー",
          "(?:12|十二)(?:桁|けた)",
          "免許",
          "めんきょ",
          "通知かーど");

  private static final Keywords LICENCE = Keywords.of(REACH, REACH, "免許", "めんきょ");

  private static final Keywords NAME = Keywords.of(REACH, REACH, "まいな", "my ?number", "個人", "こじん");

  @Override
  public List<Span> find(View view) {
    var windows =
        view.numerals().runs().stream()
            .flatMap(run -> run.windows(DIGITS, DIGITS).stream())
            .toList();
    if (windows.isEmpty()) {
      return List.of();
    }
    var words = MY_NUMBER.in(view);
    var licence = LICENCE.in(view);
    var myNumber = NAME.in(view);
    return windows.stream()
        .filter(
            window ->
                isValid(window.digits())
                    || (isMeant(window, words) && !Labels.isLabelled(view.text(), window.start())))
        .map(window -> window.as(kind(window, licence, myNumber)))
        .toList();
  }

  private static Masked.Kind kind(
      DigitWindow window, Keywords.Places licence, Keywords.Places myNumber) {
    boolean isLicence =
        licence.isNear(window.start(), window.end())
            && !myNumber.isNear(window.start(), window.end());
    return isLicence ? Masked.Kind.LICENCE : Masked.Kind.MY_NUMBER;
  }

  private static boolean isMeant(DigitWindow window, Keywords.Places words) {
    return isGroupedLikeOneNumber(window) && words.isNear(window.start(), window.end());
  }

  private static boolean isGroupedLikeOneNumber(DigitWindow window) {
    return window.isEven()
        || IntStream.range(0, window.groups()).allMatch(group -> window.size(group) >= 3);
  }

  /// The check digit of 総務省令第85号(平成26年)第5条.
  static boolean isValid(String digits) {
    return digits.charAt(DIGITS - 1) - '0' == checkDigit(digits);
  }

  static int checkDigit(String digits) {
    int sum = 0;
    for (int n = 1; n < DIGITS; n++) {
      int weight = n <= 6 ? n + 1 : n - 5;
      sum += weight * (digits.charAt(DIGITS - 1 - n) - '0');
    }
    return sum % 11 <= 1 ? 0 : 11 - sum % 11;
  }
}
