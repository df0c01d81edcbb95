package dev.tesuri.bot.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Accounts that look like a postal code, 123-4567, directly behind a word for an account.
final class PostalAccountRule implements Rule {

  private static final Pattern FORM =
      Pattern.compile("(?<![0-9〒])(?<![0-9][-‐–—−ー―])[0-9]{3}[-‐–—−ー―][0-9]{4}(?![0-9])");

  private static final Keywords ACCOUNT =
      Keywords.of(6, 0, "口座(?:番号)?", "こうざ(?:ばんごう)?", "普通", "当座");

  @Override
  public List<Span> find(View view) {
    var found = new ArrayList<Span>();
    var account = ACCOUNT.in(view);
    var form = FORM.matcher(view.text());
    while (form.find()) {
      if (account.isNear(form.start(), form.end()) && !isPostal(view.text(), form.start())) {
        found.add(new Span(form.start(), form.end(), Masked.Kind.ACCOUNT));
      }
    }
    return found;
  }

  private static boolean isPostal(String text, int start) {
    return text.substring(Math.max(0, start - 8), start).contains("郵便");
  }
}
