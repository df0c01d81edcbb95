package dev.tesuri.bot.guard;

import java.util.regex.Pattern;

/// Where a text speaks of 暗証番号 or passwords, and what in such a place is none.
final class Credential {

  static final Keywords WORDS =
      Keywords.of(
          20,
          10,
          "暗[証唱](?:番号)?",
          "あんしょう?(?:ばんごう|番号)?",
          "ぱす ?わーど",
          "ぱす ?わあど",
          "ぱすこーど",
          "ぱす(?=[はが:])",
          "pass ?word",
          "passwd",
          "passcode",
          "(?<![a-z])pass(?=[はが: ])",
          "(?<![a-z])pin(?![a-z])(?:こーど|番号)?",
          "(?<![ぁ-ん])ぴん(?:こーど|番号|ばんごう)",
          "(?<![a-z])pw(?![a-z])",
          "合い?言葉",
          "利用者証明用?",
          "署名用",
          "[4四](?:桁|けた)");

  /// A number directly behind the word is the secret, whatever its form: ぱすわーどは 19450815.
  static final int DIRECT = 2;

  private static final Pattern UNIT =
      Pattern.compile(
          " ?(?:年|円|えん|時|回|桁|けた|文字|人|名|件|丁目|番地|号室|番窓口|%|度|歳|才|ぺーじ|点|ぽいんと|分|月|日|万|億|千|km|kg|個|枚|歩)");

  private static final Pattern SHOWN =
      Pattern.compile("[」』\"]? ?(?:(?:と|が|って|という|の)?(?:えらー|出|表示)|(?:と|が|って)(?:でる|でた|でて|でま))");

  private static final Pattern NAMED_OTHERWISE =
      Pattern.compile("(?:(?:えらー|error) ?(?:こーど|番号)?[ :はの]{0,2}|内線 ?|第|西暦|平成|昭和|[#¥])$");

  private static final int LOOK_BACK = 8;

  private Credential() {}

  /// Whether a unit follows, or the passage carries another name, or is what the screen showed.
  /// Directly
  /// behind the word even what is shown is the secret.
  static boolean isNone(View view, Keywords.Places words, int start, int end) {
    var text = view.text();
    boolean shown = words.lettersSince(start) > DIRECT && followedBy(SHOWN, text, end);
    return shown
        || followedBy(UNIT, text, end)
        || NAMED_OTHERWISE.matcher(text.substring(Math.max(0, start - LOOK_BACK), start)).find();
  }

  private static boolean followedBy(Pattern pattern, String text, int end) {
    return pattern.matcher(text).region(end, text.length()).lookingAt();
  }
}
