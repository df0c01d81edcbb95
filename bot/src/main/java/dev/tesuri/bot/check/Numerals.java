package dev.tesuri.bot.check;

import java.util.regex.Pattern;

/// Writes all numbers of a folded text in plain digits: 二万円 and 20,000円 become 20000円.
final class Numerals {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String FIRST = "[0-9〇零一二三四五六七八九十百千万億]";
  private static final Pattern NUMBER =
      Pattern.compile(FIRST + "(?:" + FIRST + "|,(?=[0-9]{3}))*(?:\\.[0-9]+)?");
  private static final Pattern IDIOM = Pattern.compile(WordList.alternatives("idioms.txt"));
  private static final int LONGEST = 18;

  private Numerals() {}

  static String plain(String folded) {
    var text = IDIOM.matcher(folded).replaceAll("□");
    return NUMBER.matcher(text).replaceAll(number -> value(number.group().replace(",", "")));
  }

  private static String value(String number) {
    boolean multiplied = number.chars().anyMatch(c -> "十百千万億".indexOf(c) >= 0);
    if (!multiplied || number.length() > LONGEST || number.contains(".")) {
      return digits(number);
    }
    long whole = 0;
    long section = 0;
    long current = -1;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      int power = "十百千".indexOf(c);
      int digit = digit(c);
      if (digit >= 0) {
        current = Math.max(current, 0) * 10 + digit;
      } else if (power >= 0) {
        section += (current < 0 ? 1 : current) * (long) Math.pow(10, power + 1);
        current = -1;
      } else {
        long part = section + Math.max(current, 0);
        whole += (part == 0 ? 1 : part) * (c == '万' ? 10_000L : 100_000_000L);
        section = 0;
        current = -1;
      }
    }
    return Long.toString(whole + section + Math.max(current, 0));
  }

  private static String digits(String number) {
    var digits = new StringBuilder(number.length());
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      int digit = digit(c);
      digits.append(digit < 0 ? c : (char) ('0' + digit));
    }
    return digits.toString();
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c == '零' ? 0 : DIGITS.indexOf(c);
  }
}
