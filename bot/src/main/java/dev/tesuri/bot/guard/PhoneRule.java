package dev.tesuri.bot.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Telephone numbers of people. Free and shared lines stay, and numbers that everybody may know:
/// those of the texts and of the town's counters.
///
/// @param known digits of the numbers that stay
record PhoneRule(Supplier<Set<String>> known) implements Rule {

  private static final Pattern NOBODYS = Pattern.compile("0(?:0|120|800|570|990|180).*+");
  private static final Pattern MOBILE = Pattern.compile("0[5-9]0[0-9]{8}");
  private static final Pattern HOUSE = Pattern.compile("0[1-9][0-9]{8}");
  private static final Pattern SIGNS = Pattern.compile("[^0-9]++");
  private static final Pattern ABROAD =
      Pattern.compile("(?<![0-9+])\\+ ?81[- ]?\\(?0?\\)?[- ]?[1-9][0-9]?(?:[- ]?[0-9]{1,4}){2,3}");

  @Override
  public List<Span> find(View view) {
    var found = new ArrayList<Span>();
    for (var form : EverydayNumbers.PHONES) {
      add(form, view, found);
    }
    add(ABROAD, view, found);
    view.numerals().runs().stream()
        .flatMap(run -> run.windows(10, 11).stream())
        .filter(window -> isWhole(window) && isPhone(window.digits()))
        .filter(window -> !Labels.isLabelled(view.text(), window.start()))
        .map(window -> window.as(Masked.Kind.PHONE))
        .forEach(found::add);
    return found;
  }

  private void add(Pattern form, View view, List<Span> found) {
    var number = form.matcher(view.text());
    while (number.find()) {
      var digits = SIGNS.matcher(number.group()).replaceAll("");
      if (!NOBODYS.matcher(digits).matches()
          && !known.get().contains(digits)
          && !Labels.isLabelled(view.text(), number.start())) {
        boolean opened = number.start() > 0 && view.text().charAt(number.start() - 1) == '(';
        int start = opened && number.group().contains(")") ? number.start() - 1 : number.start();
        found.add(new Span(start, number.end(), Masked.Kind.PHONE));
      }
    }
  }

  private static boolean isWhole(DigitWindow window) {
    return window.groups() == window.run().groups();
  }

  private boolean isPhone(String digits) {
    return (MOBILE.matcher(digits).matches() || HOUSE.matcher(digits).matches())
        && !NOBODYS.matcher(digits).matches()
        && !known.get().contains(digits);
  }
}
