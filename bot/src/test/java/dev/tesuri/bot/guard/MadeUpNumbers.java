package dev.tesuri.bot.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Fabricated numbers with valid check digits, and those in place of the marks of `secrets.tsv`.
public final class MadeUpNumbers {

  private static final Pattern MARK = Pattern.compile("\\{(=?)([^}:]+)(?::([a-z0-9]+))?\\}");
  private static final String[] KANA = {"ぜろ", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう"};

  private final Random random;

  /// Always the same numbers for the same seed.
  public MadeUpNumbers(long seed) {
    random = new Random(seed);
  }

  /// The text with numbers in place of its marks, and those numbers.
  public record Filled(String text, List<String> secrets) {}

  /// Puts numbers in place of the marks.
  public Filled fill(String line) {
    var secrets = new ArrayList<String>();
    var text =
        MARK.matcher(line)
            .replaceAll(
                mark -> {
                  var number = number(mark);
                  secrets.add(number);
                  return Matcher.quoteReplacement(number);
                });
    return new Filled(text, secrets);
  }

  private String number(MatchResult mark) {
    if (!mark.group(1).isEmpty()) {
      return mark.group(2) + (mark.group(3) == null ? "" : ":" + mark.group(3));
    }
    return written(made(mark.group(2)), mark.group(3) == null ? "" : mark.group(3));
  }

  private String made(String what) {
    return switch (what) {
      case "my" -> myNumber();
      case "bad12" -> wrong(myNumber());
      case "card" -> card(16);
      case "company" -> company();
      case "d16n" -> wrong(card(16));
      default -> digits(Integer.parseInt(what.substring(1)));
    };
  }

  /// Twelve digits with the check digit of the ministerial ordinance.
  public String myNumber() {
    var base = digits(11);
    int sum = 0;
    for (int place = 1; place <= 11; place++) {
      sum += (place <= 6 ? place + 1 : place - 5) * (base.charAt(11 - place) - '0');
    }
    return base + (sum % 11 <= 1 ? 0 : 11 - sum % 11);
  }

  /// Digits with the check digit of Luhn.
  public String card(int length) {
    var base = "4" + digits(length - 2);
    int sum = 0;
    for (int i = 0; i < base.length(); i++) {
      int digit = base.charAt(base.length() - 1 - i) - '0';
      int twice = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += i % 2 == 0 ? twice : digit;
    }
    return base + (10 - sum % 10) % 10;
  }

  private String company() {
    var base = digits(12);
    int sum = 0;
    for (int place = 1; place <= 12; place++) {
      sum += (place % 2 == 1 ? 1 : 2) * (base.charAt(12 - place) - '0');
    }
    return 9 - sum % 9 + base;
  }

  private static String wrong(String number) {
    int last = number.charAt(number.length() - 1) - '0';
    return number.substring(0, number.length() - 1) + (last + 1) % 10;
  }

  /// So many digits, the first not 0.
  public String digits(int count) {
    return (1 + random.nextInt(9))
        + random.ints(count - 1L, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
  }

  /// The digits as people write them.
  ///
  /// @param how what stands behind the colon in `secrets.tsv`; empty for plain
  public static String written(String digits, String how) {
    return switch (how) {
      case "wide" -> each(digits, "０１２３４５６７８９");
      case "kanji" -> each(digits, "〇一二三四五六七八九");
      case "old" -> each(digits, "零壱弐参四五六七八九");
      case "kana" -> digits.chars().mapToObj(c -> KANA[c - '0']).collect(Collectors.joining());
      case "s4" -> grouped(digits, 4, " ");
      case "h4" -> grouped(digits, 4, "-");
      case "z4" -> each(grouped(digits, 4, "　"), "０１２３４５６７８９");
      case "s3" -> grouped(digits, 3, " ");
      case "s1" -> grouped(digits, 1, " ");
      case "h1" -> grouped(digits, 1, "-");
      case "dot" -> grouped(digits, 4, ".");
      case "slash" -> grouped(digits, 4, "/");
      case "mid" -> grouped(digits, 4, "・");
      default -> digits;
    };
  }

  private static String grouped(String digits, int size, String sign) {
    return digits.replaceAll("(.{" + size + "})(?=.)", "$1" + sign);
  }

  private static String each(String digits, String signs) {
    return digits
        .chars()
        .mapToObj(c -> String.valueOf(c >= '0' && c <= '9' ? signs.charAt(c - '0') : (char) c))
        .collect(Collectors.joining());
  }
}
