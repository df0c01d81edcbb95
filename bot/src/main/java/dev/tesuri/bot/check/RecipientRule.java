package dev.tesuri.bot.check;

import java.util.regex.Pattern;

/// Whom to call, to ask, to pay: the passage names the same for the same in one sentence.
record RecipientRule() implements Rule {

  private static final Pattern CALL =
      Pattern.compile(
          "(?<![一-鿿ァ-ヴー])([一-鿿ァ-ヴー]+)[にへ]、?[^。]{0,8}?(電話(?!で)|連絡|相談|"
              + "払|渡|わた|送|知らせ|届け|預|申請|申しこ|聞|出[しす])");

  private static final Pattern WHEN = Pattern.compile("(?:以内|以上|[前後先次元中月日年時間]|とき)$");

  @Override
  public String code() {
    return "grounding";
  }

  @Override
  public boolean refuses(Statement statement) {
    return CALL.matcher(statement.text())
        .results()
        .filter(call -> !WHEN.matcher(call.group(1)).find())
        .anyMatch(call -> !isNamed(call.group(1), call.group(2), statement.source()));
  }

  private static boolean isNamed(String recipient, String verb, Source source) {
    var lines = source.sentences().stream().map(Source.Line::text).toList();
    return lines.stream().noneMatch(line -> line.contains(verb))
        || lines.stream().anyMatch(line -> line.contains(verb) && line.contains(recipient));
  }
}
