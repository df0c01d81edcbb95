package dev.tesuri.bot.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What its form alone gives away: mail addresses, passports, residence cards.
///
/// @param kind what it is
/// @param form how it looks when folded; a group `it` is the part to hide, if there is one
record FormRule(Masked.Kind kind, Pattern form) implements Rule {

  private static final String NAME = "(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,60}+";
  private static final String AT = " ?(?:@|[(\\[]at[)\\]]|あっと ?まーく|(?<=[a-z0-9])あっと(?=[ a-z])) ?";
  private static final String DOMAIN = "[a-z0-9-]{1,40}+(?:(?:\\.| ?どっと ?)[a-z0-9-]{1,40}+){1,5}+";

  static final List<Rule> ALL =
      List.of(
          new FormRule(Masked.Kind.MAIL, Pattern.compile(NAME + AT + DOMAIN)),
          new FormRule(
              Masked.Kind.RESIDENCE_CARD,
              Pattern.compile("(?<![a-z0-9])[a-z]{2}[ -]?[0-9]{8}[ -]?[a-z]{2}(?![a-z0-9])")),
          new FormRule(
              Masked.Kind.PASSPORT,
              Pattern.compile("(?<![a-z0-9])[a-z]{2}[ -]?[0-9]{7}(?![a-z0-9])")),
          new FormRule(
              Masked.Kind.CARD_SIGN,
              Pattern.compile(
                  "(?:製造番号|照合番号)[はがの:、 ]{0,4}(?<it>[a-z]{0,4}[ -]?[0-9][a-z0-9-]{4,20}+)")));

  private static final String IT = "it";

  @Override
  public List<Span> find(View view) {
    var found = new ArrayList<Span>();
    var matcher = form.matcher(view.text());
    boolean inner = form.namedGroups().containsKey(IT);
    while (matcher.find()) {
      int start = inner ? matcher.start(IT) : matcher.start();
      int end = inner ? matcher.end(IT) : matcher.end();
      if (inner || !Labels.isLabelled(view.text(), start)) {
        found.add(new Span(start, end, kind));
      }
    }
    return found;
  }
}
