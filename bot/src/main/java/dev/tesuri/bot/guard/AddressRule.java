package dev.tesuri.bot.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Where in a town somebody lives: the quarter and all that follows it. The town itself stays.
///
/// Such a place is seen by its house number: 3丁目2番1号, 123番地, 1-2-3 behind the name of a
/// quarter or near 住所.
final class AddressRule implements Rule {

  private static final String N = "[0-9〇一二三四五六七八九十百]{1,5}+";
  private static final String DASH = " ?[-‐–—−ー―の] ?";

  private static final String CHOME =
      N
          + " ?丁目 ?の? ?"
          + N
          + "(?: ?番地?)?(?:(?:"
          + DASH
          + ")?"
          + N
          + "){0,2}(?: ?号)?(?!(?:番)?(?:窓口|線|目))";
  private static final String BANCHI = N + " ?番地 ?(?:の? ?" + N + "(?: ?号)?)?";
  private static final String BAN_GO = N + " ?番 ?" + N + " ?号";

  /// These need no name before them.
  private static final Pattern SURE = Pattern.compile(CHOME + "|" + BANCHI + "|" + BAN_GO);

  private static final Pattern HYPHENS =
      Pattern.compile(
          "(?<![0-9][-‐–—−ー―]?)[0-9]{1,4}(?:[-‐–—−ー―][0-9]{1,4}){1,3}(?![-‐–—−ー―]?[0-9])(?! ?(?:円|回|日|月|年|時|人))");

  private static final Pattern BARE = Pattern.compile("(?<=[町村字])[0-9]{1,5}+(?![0-9年月日円人回時階番号名-])");

  private static final Pattern QUARTER =
      Pattern.compile(
          "(?:[\\p{IsHan}ゖ々]|(?<=\\p{IsHan})[がの](?=\\p{IsHan}))?[ぁ-ん]{0,5}(?:[\\p{IsHan}ゖ々]|(?<=\\p{IsHan})[がの](?=\\p{IsHan})){1,8} ?$");

  private static final Pattern TOWN_END = Pattern.compile(".*[都道府県市区郡](?!町|内|場|谷|原)");
  private static final Pattern PARTICLE = Pattern.compile(".*[はをに、。「: ](?=.)");
  private static final Pattern NAMED = Pattern.compile("[町村字台丘条区市里浜原田山川島本東西南北上下中央通] ?$");

  private static final Pattern BUILDING =
      Pattern.compile(
          " ?(?:[\\p{IsHan}ぁ-んーa-z0-9]{0,12}(?:荘|はいつ|まんしょん|こーぽ|はうす|びる|団地|住宅|あぱーと|めぞん)[ぁ-んー]{0,6}(?: ?[a-z]?-?[0-9]{1,4}(?: ?号室?| ?棟)?){0,2}| ?[0-9]{1,4} ?号室)");

  private static final Keywords HOME =
      Keywords.of(15, 8, "住所", "じゅうしょ", "住んで", "すんで", "住まい", "自宅", "番地", "家は", "うちは");

  private static final int BEFORE = 16;

  @Override
  public List<Span> find(View view) {
    var found = new ArrayList<Span>();
    var home = HOME.in(view);
    var text = view.text();
    var sure = SURE.matcher(text);
    while (sure.find()) {
      found.add(around(text, sure.start(), sure.end()));
    }
    var hyphens = HYPHENS.matcher(text);
    while (hyphens.find()) {
      if (isPlace(text, hyphens.start(), hyphens.end(), home)) {
        found.add(around(text, hyphens.start(), hyphens.end()));
      }
    }
    var bare = BARE.matcher(text);
    while (bare.find()) {
      if (home.isNear(bare.start(), bare.end())) {
        found.add(around(text, bare.start(), bare.end()));
      }
    }
    return found;
  }

  // Two numbers with a hyphen are often a time, a score, or a range; three are a place or a date.
  private static boolean isPlace(String text, int start, int end, Keywords.Places home) {
    boolean named = NAMED.matcher(before(text, start)).find();
    boolean postal = text.substring(start, end).matches("[0-9]{3}[^0-9][0-9]{4}");
    return !postal && (named || home.isNear(start, end)) && !isDate(text.substring(start, end));
  }

  private static boolean isDate(String number) {
    return number.matches("(?:19|20)[0-9]{2}.(?:0?[1-9]|1[0-2])(?:.[0-9]{1,2})?");
  }

  private static String before(String text, int start) {
    return text.substring(Math.max(0, start - BEFORE), start);
  }

  private static Span around(String text, int start, int end) {
    var quarter = QUARTER.matcher(before(text, start));
    int first = quarter.find() ? start - quarter.group().length() : start;
    var name = text.substring(first, start);
    for (var stop : List.of(TOWN_END, PARTICLE)) {
      var kept = stop.matcher(name);
      if (kept.lookingAt()) {
        first += kept.end();
        name = text.substring(first, start);
      }
    }
    var building = BUILDING.matcher(text).region(end, text.length());
    return new Span(first, building.lookingAt() ? building.end() : end, Masked.Kind.ADDRESS);
  }
}
