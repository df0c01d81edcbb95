package dev.tesuri.bot.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A whole date beside a word for birth.
final class BirthdayRule implements Rule {

  private static final String N = "[0-9〇一二三四五六七八九十]";

  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?:明治|大正|昭和|平成|令和|西暦|(?<![a-z])[mtshr](?=[0-9. ])) ?)?(?<![0-9])"
              + N
              + "{1,4}+ ?[年./-] ?"
              + N
              + "{1,3}+ ?[月./-] ?"
              + N
              + "{1,3}+(?: ?日)?(?![0-9])"
              + "|(?<![0-9])(?:19|20)[0-9]{6}(?![0-9])");

  private static final Keywords BIRTH =
      Keywords.of(8, 5, "生年月日", "せいねんがっぴ", "生ま?れ", "うまれ", "誕生日?", "たんじょうび");

  @Override
  public List<Span> find(View view) {
    var found = new ArrayList<Span>();
    var date = DATE.matcher(view.text());
    if (!date.find()) {
      return found;
    }
    var birth = BIRTH.in(view);
    date.reset();
    while (date.find()) {
      if (birth.isNear(date.start(), date.end())) {
        found.add(new Span(date.start(), date.end(), Masked.Kind.BIRTHDAY));
      }
    }
    return found;
  }
}
