package dev.tesuri.bot.check;

import java.util.regex.Pattern;

/// Whom to call, to ask, to pay: the passage names the same for the same in one sentence.
record RecipientRule() implements Rule {

  private static final Pattern CALL =
      Pattern.compile("([一-鿿ァ-ヴー]+)[にへ]、?[^。]{0,8}?(電話(?!で)|連絡|相談|払|渡|わた|送|知らせ|届け出|預)");

  @Override
  public String code() {
    return "grounding";
  }

  @Override
  public boolean refuses(Statement statement) {
    return CALL.matcher(statement.text())
        .results()
        .anyMatch(call -> !isNamed(call.group(1), call.group(2), statement.source()));
  }

  private static boolean isNamed(String recipient, String verb, Source source) {
    var lines = source.sentences().stream().map(Source.Line::text).toList();
    return lines.stream().noneMatch(line -> line.contains(verb))
        || lines.stream().anyMatch(line -> line.contains(verb) && line.contains(recipient));
  }
}
