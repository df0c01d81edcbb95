package dev.tesuri.bot.check;

import java.util.regex.Pattern;

/// What is needed stays needed, and what is not stays so.
record NeedRule() implements Rule {

  private static final Pattern NEEDLESS =
      Pattern.compile(
          "必要(?:は|が)?、?(?:ありません|ない|なし)|不要|要りません|(?<!には|へは|ま|入)いりません|要らない|義務は、?ありません"
              + "|いらない(?:です)?|なくても|(?<!し)なくて(?:も|いい|よい)|かかりません");
  private static final Pattern NEED =
      Pattern.compile("必要(?!な)(?!は|が|ありません|ない)|要ります|が要る|(?<!には|へは|ま|入)いります|義務があ|なければ|ないと");

  @Override
  public String code() {
    return "polarity";
  }

  @Override
  public boolean refuses(Statement statement) {
    var text = statement.text();
    var source = statement.source().asserted();
    if (NEEDLESS.matcher(text).find()) {
      return !NEEDLESS.matcher(source).find() && !source.contains("無料") && !isWithout(statement);
    }
    return NEED.matcher(text).find()
        && statement.nearest().filter(line -> NEEDLESS.matcher(line.text()).find()).isPresent();
  }

  // 届かなくても and 申請なし say the same.
  private static boolean isWithout(Statement statement) {
    return statement.source().asserted().contains("なしで");
  }
}
