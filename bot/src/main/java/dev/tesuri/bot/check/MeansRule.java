package dev.tesuri.bot.check;

import java.util.regex.Pattern;

/// A way stands in the passage, and what it closes, such as
/// 電話ではできません, stays closed.
record MeansRule() implements Rule {

  private static final Pattern CLOSED =
      Pattern.compile("([一-鿿ァ-ヴー]+)(?:だけ)?で(?:も)?は[^。、]{0,12}(?:ません|ない)");

  private static final Pattern BY = Pattern.compile("([一-鿿ァ-ヴー]{2,})で(?![すしきもは])");

  @Override
  public String code() {
    return "polarity";
  }

  @Override
  public boolean refuses(Statement statement) {
    var text = Polarity.plain(statement.text());
    var source = statement.source().text();
    if (BY.matcher(text).results().anyMatch(by -> !source.contains(by.group(1)))) {
      return true;
    }
    return !Polarity.denies(text)
        && CLOSED
            .matcher(Polarity.plain(statement.source().asserted()))
            .results()
            .map(closed -> closed.group(1))
            .anyMatch(means -> text.contains(means + "で") && isClosed(means + "で", statement));
  }

  private static boolean isClosed(String way, Statement statement) {
    var lines = statement.source().sentences();
    long closed = 0;
    long open = 0;
    for (int i = 0; i < lines.size(); i++) {
      var line = Polarity.plain(lines.get(i).text());
      if (line.contains(way)) {
        long shared = statement.shared(lines.get(i));
        if (CLOSED.matcher(line).find()) {
          closed = Math.max(closed, shared + (i > 0 ? statement.shared(lines.get(i - 1)) : 0));
        } else {
          open = Math.max(open, shared);
        }
      }
    }
    return closed > open;
  }
}
