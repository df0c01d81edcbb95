package dev.tesuri.bot.check;

import java.util.regex.Pattern;

/// What comes first, before and after stays as the passage has it.
record OrderRule() implements Rule {

  private static final Pattern ORDER =
      Pattern.compile("([^、。0-9]{2})の(前|後|まえ|あと)(?=に|の|で|は|、|から|です)");
  private static final Pattern FIRST = Pattern.compile("(?:先に|まず)、?([一-鿿ァ-ヴー]+)");

  private static final Pattern FROM = Pattern.compile("([^、。0-9]{2}日から)");

  @Override
  public String code() {
    return "polarity";
  }

  @Override
  public boolean refuses(Statement statement) {
    var source = statement.source().asserted();
    return FROM.matcher(statement.text())
            .results()
            .anyMatch(from -> !source.contains(from.group(1)))
        || ORDER
            .matcher(statement.text())
            .results()
            .anyMatch(order -> isMoved(source, order.group(1), order.group(2)))
        || FIRST
            .matcher(statement.text())
            .results()
            .anyMatch(first -> !isFirst(source, first.group(1)));
  }

  private static boolean isMoved(String source, String matter, String place) {
    return source.contains(matter)
        && !source.contains(matter + "の" + place)
        && !source.contains(matter + place);
  }

  private static boolean isFirst(String source, String matter) {
    var quoted = Pattern.quote(matter);
    return Pattern.compile("(?:先に|まず|すぐに)[^。]*" + quoted + "|" + quoted + "[^。]*(?:先です|先に)")
        .matcher(source)
        .find();
  }
}
