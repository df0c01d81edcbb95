package dev.tesuri.bot.check;

import java.util.regex.Pattern;

/// What belongs to one does not become another's: 本人の口座 is not 子どもの口座.
record BelongingRule() implements Rule {

  private static final Pattern OF =
      Pattern.compile("([一-鿿ァ-ヴー]{2,}|[一-鿿]ども|[^、。]{2}人)の(?=([一-鿿ァ-ヴー]{2,}))");

  @Override
  public String code() {
    return "polarity";
  }

  @Override
  public boolean refuses(Statement statement) {
    return OF.matcher(statement.text())
        .results()
        .anyMatch(of -> isMoved(of.group(1), of.group(2), statement.source()));
  }

  private static boolean isMoved(String owner, String matter, Source source) {
    var lines = source.sentences().stream().map(Source.Line::text).toList();
    return lines.stream().anyMatch(line -> line.contains("の" + matter))
        && lines.stream().noneMatch(line -> line.contains(matter) && line.contains(owner));
  }
}
