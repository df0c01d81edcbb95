package dev.tesuri.bot.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The numbers of a folded text, from left to right.
///
/// @param text the text with plain digits, to which the places refer
record Amounts(String text, List<Amount> all) {

  static final String PHONE = "電話";
  static final String TIME = "時刻";
  static final String DATE = "日付";

  private static final String UNIT =
      "([かヶヵカケヶ箇個]月|週間|時間|日間|年間|年度|円|歳|才|%|パーセント|秒|分|回|度|人|名|枚|桁|けた|ケタ"
          + "|番|割|階|号|通|つ|個|件|台|文字|倍|代|[かヶヵカ箇]所|冊|本|時|月|年|日|[一-鿿ァ-ヴ])";
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("日間", "日"),
          Map.entry("年間", "年"),
          Map.entry("才", "歳"),
          Map.entry("パーセント", "%"),
          Map.entry("名", "人"),
          Map.entry("けた", "桁"),
          Map.entry("ケタ", "桁"),
          Map.entry("度", "回"),
          Map.entry("週", "週間"));
  private static final Pattern BOUND =
      Pattern.compile("^分?(以上|以下|以内|未満|以降|以前|前後|前まで|後まで|前|後|を超え|を超|超|より前|より後|目|ごと|おき|過ぎ|から|まで)");
  private static final Pattern COUNTED_MONTH = Pattern.compile("[かヶヵカケヶ箇個]月");
  private static final Pattern COUNTED_PLACE = Pattern.compile("[かヶヵカ箇]所");

  private static final Pattern PHONES =
      Pattern.compile(
          "#[0-9]+(?:-[0-9]+)*|[0-9]+(?:-[0-9]+)+|0[0-9]{8,}"
              + "|(?<![0-9〜.])1(?:10|19|88|71|89)番?(?![0-9〜円回人日件枚年])"
              + "|[0-9]{7,}(?![円0-9人])");
  private static final Pattern TIMES =
      Pattern.compile(
          "(午前|午後|夜|朝|昼|夕方|深夜)?の?([0-9]{1,2})(?:時(?!間)(?:([0-9]{1,2})分|(半))?|:([0-9]{2}))");
  private static final Pattern DATES =
      Pattern.compile(
          "(?:(令和|平成|昭和)?([0-9]+|元)年)?([0-9]{1,2})月([0-9]{1,2})日(?!間)"
              + "|(令和|平成|昭和)?([0-9]+|元)年([0-9]{1,2})月"
              + "|(令和|平成|昭和)([0-9]+|元)年|([0-9]{4})年");
  private static final Pattern RANGES =
      Pattern.compile("([0-9.]+)" + UNIT + "?(?:〜|から)([0-9.]+)" + UNIT + "?");
  private static final Pattern SINGLES = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)" + UNIT + "?");

  static Amounts in(String folded) {
    var text = Numerals.plain(folded);
    var left = new StringBuilder(text);
    var found = new ArrayList<Amount>();
    take(PHONES, left, text, found, one -> phone(one.group()), PHONE);
    take(TIMES, left, text, found, Amounts::time, TIME);
    take(DATES, left, text, found, Amounts::date, DATE);
    for (var one : RANGES.matcher(left.toString()).results().toList()) {
      found.add(amount(one.group(1) + "〜" + one.group(3), orEmpty(one.group(4)), text, one));
      blank(left, one);
    }
    for (var one : SINGLES.matcher(left.toString()).results().toList()) {
      found.add(amount(one.group(1), orEmpty(one.group(2)), text, one));
    }
    found.sort(Comparator.comparingInt(Amount::start));
    return new Amounts(text, List.copyOf(found));
  }

  /// How a match is written as a value.
  private interface Value {
    String of(MatchResult match);
  }

  private static void take(
      Pattern form, StringBuilder left, String text, List<Amount> found, Value value, String unit) {
    for (var one : form.matcher(left.toString()).results().toList()) {
      found.add(new Amount(value.of(one), unit, bound(text, one.end()), one.start(), one.end()));
      blank(left, one);
    }
  }

  private static void blank(StringBuilder left, MatchResult taken) {
    for (int i = taken.start(); i < taken.end(); i++) {
      left.setCharAt(i, '□');
    }
  }

  private static Amount amount(String value, String unit, String text, MatchResult one) {
    return new Amount(value, unit(unit), bound(text, one.end()), one.start(), one.end());
  }

  private static String unit(String unit) {
    if (COUNTED_MONTH.matcher(unit).matches()) {
      return "か月";
    }
    return COUNTED_PLACE.matcher(unit).matches() ? "か所" : SAME.getOrDefault(unit, unit);
  }

  private static String bound(String text, int end) {
    var bound = BOUND.matcher(text.substring(end));
    return bound.find() ? bound.group(1) : "";
  }

  private static String phone(String written) {
    return written.replace("-", "").replace("番", "");
  }

  private static String time(MatchResult one) {
    var minutes = one.group(3) != null ? one.group(3) : orEmpty(one.group(5));
    var half = one.group(4) != null ? "30" : minutes;
    return orEmpty(one.group(1)) + one.group(2) + ":" + (half.isEmpty() ? "00" : half);
  }

  private static String date(MatchResult one) {
    if (one.group(3) != null) {
      return year(one, 1) + one.group(3) + "月" + one.group(4) + "日";
    }
    if (one.group(6) != null) {
      return year(one, 5) + one.group(7) + "月";
    }
    return one.group(9) != null ? year(one, 8) : one.group(10) + "年";
  }

  private static String year(MatchResult one, int group) {
    return one.group(group + 1) == null
        ? ""
        : orEmpty(one.group(group)) + one.group(group + 1) + "年";
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
