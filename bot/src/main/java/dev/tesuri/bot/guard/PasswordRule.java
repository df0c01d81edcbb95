package dev.tesuri.bot.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Passwords: six or more Latin letters and digits near a word for them, five or more directly
/// behind it.
final class PasswordRule implements Rule {

  private static final int SHORTEST = 6;
  private static final int SHORTEST_DIRECT = 5;

  private static final Pattern TOKEN = Pattern.compile("[a-z0-9][a-z0-9!@#$%&*_+.?~^-]*+");

  private static final Pattern MIXED = Pattern.compile("(?=[^0-9]*+[0-9])(?=[^a-z]*+[a-z]).++");

  private static final Pattern DIGITS = Pattern.compile("[0-9]++");

  /// Things with a name like a password: iPhone15, e-Tax.
  private static final Pattern PRODUCT =
      Pattern.compile(
          "(?:iphone|ipad|ios|android|windows|galaxy|xperia|aquos|pixel|arrows)-?[0-9]{0,3}(?:pro|plus|max|mini)?"
              + "|google|chrome|safari|office365|wi-?fi|e-?tax|felica|yahoo|gmail|microsoft|amazon|apple");

  private static final Pattern DATE =
      Pattern.compile("(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])");

  private static final Pattern SENTENCE_GOES_ON =
      Pattern.compile("[」』\"]? ?(?:です|でし|だ|に|と|で|を|$|[。、!?\\n])");

  @Override
  public List<Span> find(View view) {
    var words = Credential.WORDS.in(view);
    var found = new ArrayList<Span>();
    // A token does not reach over a word: in "pin1234" it begins behind it.
    var text =
        Credential.WORDS
            .words()
            .matcher(view.text())
            .replaceAll(word -> "　".repeat(word.end() - word.start()));
    var token = TOKEN.matcher(text);
    while (token.find()) {
      if (isPassword(token.group(), token.start(), token.end(), view, words)) {
        found.add(new Span(token.start(), token.end(), Masked.Kind.PASSWORD));
      }
    }
    return found;
  }

  private static boolean isPassword(
      String token, int start, int end, View view, Keywords.Places words) {
    if (!words.isNear(start, end)
        || PRODUCT.matcher(token).matches()
        || Credential.isNone(view, words, start, end)) {
      return false;
    }
    boolean direct = words.lettersSince(start) <= Credential.DIRECT;
    if (direct && token.length() >= SHORTEST_DIRECT) {
      return hasDigit(token)
          || SENTENCE_GOES_ON.matcher(view.text()).region(end, view.text().length()).lookingAt();
    }
    return token.length() >= SHORTEST
        && (MIXED.matcher(token).matches() || isPlainNumber(token, view, start));
  }

  private static boolean hasDigit(String token) {
    return token.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isPlainNumber(String token, View view, int start) {
    return DIGITS.matcher(token).matches()
        && token.length() <= 16
        && !DATE.matcher(token).matches()
        && view.numerals().covers(start);
  }
}
