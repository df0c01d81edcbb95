package dev.tesuri.bot.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Every number stands in the passage with the same unit and the same bound.
record NumberRule() implements Rule {

  private static final Set<String> HARD =
      Set.of(
          "以上", "以下", "未満", "以降", "以前", "前後", "前", "後", "前まで", "後まで", "を超", "を超え", "超", "目", "ごと",
          "おき", "過ぎ", "より前", "より後");
  private static final Set<String> UNTIL = Set.of("以内", "まで");
  private static final String COUNT = "(?:いち|に|さん|よん|し|ご|ろく|なな|しち|はち|きゅう|く)?";
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?:(?:いち|に|さん|よん|ご|ろく|なな|はち|きゅう)?(?:じゅう|ひゃく|びゃく|ぴゃく|せん|ぜん|まん|おく))+"
              + COUNT
              + "(?:円|えん|歳|さい|か月|かげつ|週間|しゅうかん|日|年|回|人|割|パーセント|ぱーせんと|万|千)"
              + "|(?:いち|さん|よん|ろく|なな|はち|きゅう)(?:円|えん|歳|さい|か月|かげつ|週間|日以|年以|割|わり)");
  private static final Pattern SPOKEN_DIGITS =
      Pattern.compile("(?:(?:ぜろ|れい|まる|いち|にー?|さん|よん|ごー?|ろく|なな|はち|きゅうー?)[、・の-]?){3,}");
  private static final Pattern LONG_DIGIT = Pattern.compile("ぜろ|れい|まる|いち|さん|よん|ろく|なな|はち|きゅう");
  private static final Pattern SPOKEN_COUNT =
      Pattern.compile("ふつか|みっか|よっか|むいか|ここのか|とおか|はつか|ふたり|ふたつ|みっつ|よっつ|いつつ|むっつ|ななつ|やっつ");
  private static final Pattern MIXED =
      Pattern.compile("(?:ぜろ|[0-9〇])[0-9〇]*(?:いち|さん|よん|ろく|なな|はち|きゅう|ぜろ)");

  @Override
  public String code() {
    return "numbers";
  }

  @Override
  public boolean refuses(Statement statement) {
    var source = statement.source().asserted();
    if (isSpoken(statement.text(), source)) {
      return true;
    }
    var known = Amounts.in(source).all();
    return Amounts.in(statement.text()).all().stream().anyMatch(one -> !stands(one, known));
  }

  private static boolean isSpoken(String text, String source) {
    var kana = Letters.hiragana(text);
    return SPOKEN.matcher(kana).find()
        || MIXED.matcher(kana).find()
        || SPOKEN_DIGITS
            .matcher(kana)
            .results()
            .anyMatch(run -> LONG_DIGIT.matcher(run.group()).results().count() >= 2)
        || SPOKEN_COUNT
            .matcher(kana)
            .results()
            .anyMatch(one -> !Letters.hiragana(source).contains(one.group()));
  }

  private static boolean stands(Amount said, List<Amount> known) {
    var same = known.stream().filter(one -> isSame(said, one)).toList();
    return !same.isEmpty() && boundStands(said, same);
  }

  private static boolean isSame(Amount said, Amount known) {
    if (said.unit().equals(Amounts.DATE) && known.unit().equals(Amounts.DATE)) {
      boolean whole = said.value().endsWith("月") || said.value().endsWith("年");
      return known.value().equals(said.value())
          || (whole && known.value().startsWith(said.value()))
          || known.value().endsWith("年" + said.value());
    }
    boolean called = said.unit().equals("番") && known.unit().isEmpty();
    return said.equalsIn(known) || (called && said.value().equals(known.value()));
  }

  private static boolean isUpTo(Amount amount) {
    return UNTIL.contains(amount.bound());
  }

  private static boolean boundStands(Amount said, List<Amount> same) {
    if (said.unit().equals(Amounts.PHONE)) {
      return true;
    }
    if (HARD.contains(said.bound())) {
      return same.stream().anyMatch(one -> one.bound().equals(said.bound()));
    }
    if (UNTIL.contains(said.bound())) {
      return same.stream().anyMatch(one -> UNTIL.contains(one.bound()));
    }
    if (said.bound().equals("から")) {
      return same.stream().anyMatch(one -> one.bound().equals("から"));
    }
    boolean upTo = said.unit().equals("円") && same.stream().allMatch(NumberRule::isUpTo);
    return !upTo && same.stream().anyMatch(one -> !HARD.contains(one.bound()));
  }
}
