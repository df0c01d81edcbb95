package dev.tesuri.knowledge.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a number is read together with the word that counts: 6月 ろくがつ, 二十日 はつか, 1人
/// ひとり.
///
/// The dictionary reads the two apart, which goes wrong where they melt into one word. Only those
/// cases stand here; the rest is left to the dictionary. Pure.
final class NumberReadings {

  // 第一人者, 一人前 and 二人三脚 only look like counted people, 3分の1 like minutes.
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<![0-9０-９.．,，第〇一二三四五六七八九十百千])([0-9０-９]{1,2}|[〇一二三四五六七八九十]{1,4})"
              + "(月|日|人|歳|分|階)(?!前|称|三脚|の[0-9０-９一二三四五])");

  private static final Map<Integer, String> DAYS =
      Map.ofEntries(
          Map.entry(2, "ふつか"),
          Map.entry(3, "みっか"),
          Map.entry(4, "よっか"),
          Map.entry(5, "いつか"),
          Map.entry(6, "むいか"),
          Map.entry(7, "なのか"),
          Map.entry(8, "ようか"),
          Map.entry(9, "ここのか"),
          Map.entry(10, "とおか"),
          Map.entry(14, "じゅうよっか"),
          Map.entry(20, "はつか"),
          Map.entry(24, "にじゅうよっか"));

  // Last digits after which 分 is ぷん.
  private static final Set<Integer> HARD_MINUTES = Set.of(0, 1, 3, 4, 6, 8);

  private NumberReadings() {}

  static List<FixedReading> in(String text) {
    var readings = new ArrayList<FixedReading>();
    var counted = COUNTED.matcher(text);
    while (counted.find()) {
      reading(text, counted).ifPresent(readings::add);
    }
    return readings;
  }

  private static Optional<FixedReading> reading(String text, Matcher counted) {
    int number = number(counted.group(1));
    return switch (counted.group(2)) {
      case "月" -> Optional.of(unit(counted, "がつ"));
      case "日" -> day(text, counted.start(), number).map(reading -> whole(counted, reading));
      case "人" -> people(number).map(reading -> whole(counted, reading));
      case "歳" -> number == 20 ? Optional.of(whole(counted, "はたち")) : Optional.empty();
      case "分" -> minutes(counted, number);
      default -> number % 10 == 3 ? Optional.of(unit(counted, "がい")) : Optional.empty();
    };
  }

  // 十分 in kanji is じゅうぶん, enough.
  private static Optional<FixedReading> minutes(Matcher counted, int number) {
    return Character.isDigit(counted.group(1).charAt(0))
        ? Optional.of(unit(counted, HARD_MINUTES.contains(number % 10) ? "ぷん" : "ふん"))
        : Optional.empty();
  }

  private static FixedReading unit(Matcher counted, String reading) {
    return new FixedReading(counted.start(2), counted.group(2), reading);
  }

  private static FixedReading whole(Matcher counted, String reading) {
    return new FixedReading(counted.start(), counted.group(), reading);
  }

  // 1日 alone may be ついたち or いちにち: only after a month is it surely the first.
  private static Optional<String> day(String text, int start, int number) {
    if (number == 1) {
      return start > 0 && text.charAt(start - 1) == '月' ? Optional.of("ついたち") : Optional.empty();
    }
    return Optional.ofNullable(DAYS.get(number));
  }

  private static Optional<String> people(int number) {
    return switch (number) {
      case 1 -> Optional.of("ひとり");
      case 2 -> Optional.of("ふたり");
      default -> Optional.empty();
    };
  }

  private static int number(String digits) {
    return Character.isDigit(digits.charAt(0)) ? Integer.parseInt(digits) : ofKanji(digits);
  }

  private static int ofKanji(String digits) {
    int ten = digits.indexOf('十');
    if (ten < 0) {
      return digits.chars().map("〇一二三四五六七八九"::indexOf).reduce(0, (sum, digit) -> sum * 10 + digit);
    }
    int tens = ten == 0 ? 1 : ofKanji(digits.substring(0, ten));
    return tens * 10 + ofKanji(digits.substring(ten + 1).replace("十", ""));
  }
}
