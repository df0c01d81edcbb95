package dev.tesuri.web.bench;

import java.util.List;
import java.util.Random;

/// Makes odd texts out of good ones, the same ones for the same seed. Used by one thread.
final class Mutation {

  private static final List<String> ODD =
      List.of(
          "\u0000",
          "\uFFFD",
          "\uD800",
          "\uDC00",
          "\u202E",
          "\u200B",
          "\u200D",
          "\uFEFF",
          "\uDB40\uDC41",
          "e\u0301\u0301\u0301\u0301",
          "㍿",
          "①",
          "ｶﾞ",
          "〜",
          "～",
          "𠮟",
          "👨‍👩‍👧",
          "\r\n",
          "\n---\n",
          "---",
          "\t",
          "\\",
          "\"",
          "'",
          "{{",
          "}}",
          "｛",
          "｜",
          "｝",
          "[",
          "](",
          "<",
          "</script>",
          "&#x3c;",
          "%00",
          "%c0%ae",
          "../",
          "::",
          ": ",
          "- ",
          "!!",
          "*",
          "&a",
          "*a",
          "#",
          "|",
          ">",
          "1e400",
          "NaN",
          "-0",
          "9999999999999999999",
          "１２３４",
          "四五六",
          "(((((((",
          "*?*?*",
          "~9",
          "^9",
          " AND ",
          " OR ",
          "\\u",
          "[1 TO",
          "+-&&||!(){}[]^\"~*?:\\/");

  private static final int LONGEST = 20_000;

  private final Random random;
  private final List<String> seeds;

  Mutation(List<String> seeds, long seed) {
    this.seeds = List.copyOf(seeds);
    random = new Random(seed);
  }

  String next() {
    var text = new StringBuilder(seed());
    for (int i = random.nextInt(8); i >= 0; i--) {
      change(text);
    }
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  private String seed() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private void change(StringBuilder text) {
    int at = random.nextInt(text.length() + 1);
    int until = Math.min(text.length(), at + random.nextInt(12));
    switch (random.nextInt(7)) {
      case 0 -> text.delete(at, until);
      case 1 -> text.insert(at, ODD.get(random.nextInt(ODD.size())));
      case 2 -> text.insert(at, ODD.get(random.nextInt(ODD.size())).repeat(random.nextInt(500)));
      case 3 -> text.insert(at, seed());
      case 4 -> text.insert(at, text.substring(at, until).repeat(random.nextInt(200)));
      case 5 -> text.insert(at, (char) random.nextInt(0x10000));
      default -> text.setLength(at);
    }
  }
}
