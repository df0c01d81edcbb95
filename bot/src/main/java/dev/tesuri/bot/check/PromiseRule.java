package dev.tesuri.bot.check;

import java.util.regex.Pattern;

/// No promise of a right or a result. Such a predicate stands only as the passage has it, and what
/// the passage weakens stays weak.
record PromiseRule() implements Rule {

  private static final Pattern CERTAIN =
      Pattern.compile("必ず|かならず|絶対|ぜったい|間違いな|まちがいな|きっと|確実|保証(?!金|書)|100%|百%|約束します|お約束");
  private static final Pattern PERSON =
      Pattern.compile(
          "(?:あなた|貴方|お客様|お客さま|お母|お父|母様|父様|ご家族|ご主人|奥|お子|おじい|おばあ|お宅)"
              + "[^。]*(?:もらえ|受けられ|受け取れ|対象|認定|でき|該当|大丈夫|だいじょうぶ|もど|戻|支給|使え)");
  private static final Pattern RESULT =
      Pattern.compile(
          "(?<![てで])もらえま(?:す|した)|受けられま(?:す|した)|受け取れま(?:す|した)|対象(?:です|になりま|となりま)"
              + "|認定されま|該当しま|支給されま|給付されま|もどりま(?:す|した)|戻りま(?:す|した)|もどってき|戻ってき"
              + "|安くなりま|免除されま|認められま|間に合いま|通りま(?:す|した)|出ますので|増えま");
  private static final Pattern WEAK = Pattern.compile(WordList.alternatives("weak.txt"));
  private static final Pattern KANA = Pattern.compile("[ぁ-ん]+$");

  @Override
  public String code() {
    return "promises";
  }

  @Override
  public boolean refuses(Statement statement) {
    var text = statement.text();
    return CERTAIN.matcher(text).find()
        || PERSON.matcher(text).find()
        || RESULT
            .matcher(text)
            .results()
            .anyMatch(result -> !stands(result.group(), text, statement.source()));
  }

  private static boolean stands(String result, String text, Source source) {
    boolean weak = WEAK.matcher(text).find();
    var stem = KANA.matcher(result).replaceFirst("");
    var wanted = stem.isEmpty() ? result.substring(0, 3) : stem;
    return source.sentences().stream()
        .map(Source.Line::text)
        .anyMatch(
            line ->
                line.replace("対象外", "").contains(wanted) && (weak || !WEAK.matcher(line).find()));
  }
}
