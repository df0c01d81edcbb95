package dev.tesuri.knowledge.content;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A topic can be found by what people say: enough ways to ask, none of them twice.
final class AskRule implements Rule {
  private static final int FEWEST = 8;
  private static final Pattern UNHEARD = Pattern.compile("[\\s\\p{P}]");

  /// Where each way to ask stands first, as `file:line`.
  private final Map<String, String> first = new HashMap<>();

  AskRule(List<Page> pages) {
    for (var page : pages) {
      page.front().list("asks").forEach(ask -> first.putIfAbsent(heard(ask), place(page, ask)));
    }
  }

  @Override
  public void check(Page page, Faults faults) {
    var asks = page.front().list("asks");
    if (!page.isPart() && asks.size() < FEWEST) {
      faults.error(
          asks.isEmpty() ? 1 : asks.getFirst().number(),
          "聞き方が" + asks.size() + "だけです。`asks` に" + FEWEST + "以上書いてください。");
    }
    for (var ask : asks) {
      var other = first.getOrDefault(heard(ask), "");
      if (!other.equals(place(page, ask))) {
        faults.warning(
            ask.number(), "「" + ask.text() + "」は " + other + " にもあります。よく合うほうにだけ残してください。");
      }
    }
  }

  private static String place(Page page, Line ask) {
    return page.file() + ":" + ask.number();
  }

  private static String heard(Line ask) {
    return UNHEARD.matcher(Normalizer.normalize(ask.text(), Normalizer.Form.NFKC)).replaceAll("");
  }
}
