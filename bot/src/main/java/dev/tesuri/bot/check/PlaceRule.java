package dev.tesuri.bot.check;

import java.util.regex.Pattern;

/// Before and after, and who does a thing, stay as the passage has them.
record PlaceRule() implements Rule {

  private static final Pattern ORDER = Pattern.compile("([一-鿿ァ-ヴー]+)の?(前|後|まえ)(?=に|の|で|は|、|から|です)");
  private static final Pattern FIRST = Pattern.compile("(?:先|さき)に([一-鿿ァ-ヴー]+)");

  @Override
  public String code() {
    return "polarity";
  }

  @Override
  public boolean refuses(Statement statement) {
    var source = statement.source().asserted();
    var order = ORDER.matcher(statement.text());
    while (order.find()) {
      var matter = order.group(1);
      if (source.contains(matter)
          && !source.contains(matter + "の" + order.group(2))
          && !source.contains(matter + order.group(2))) {
        return true;
      }
    }
    var first = FIRST.matcher(statement.text());
    return first.find()
        && (source.contains("先に") || source.contains("まず"))
        && source.lines().noneMatch(text -> isFirst(text, first.group(1)));
  }

  private static boolean isFirst(String source, String matter) {
    return Pattern.compile("(?:先に|まず)[^。]*" + Pattern.quote(matter)).matcher(source).find()
        || Pattern.compile(Pattern.quote(matter) + "[^。]*先").matcher(source).find();
  }
}
