package dev.tesuri.bot.check;

import java.util.regex.Pattern;

/// What is said of others as well stands so in the passage: 公務員は does not become 公務員も.
record AlsoRule() implements Rule {

  private static final Pattern ALSO = Pattern.compile("([一-鿿ァ-ヴー]+|[^、。]{2}[方人])も(?![うのっ])");

  @Override
  public String code() {
    return "polarity";
  }

  @Override
  public boolean refuses(Statement statement) {
    var source = statement.source().asserted();
    return ALSO.matcher(statement.text())
        .results()
        .map(also -> also.group(1))
        .anyMatch(matter -> isSaidAlone(matter, source));
  }

  private static boolean isSaidAlone(String matter, String source) {
    var quoted = Pattern.quote(matter);
    return source.contains(matter)
        && !Pattern.compile(quoted + "(?:で|に|から)?も|ほかに|(?:と|や|、)" + quoted).matcher(source).find();
  }
}
