package dev.tesuri.bot.guard;

import java.util.ArrayList;
import java.util.List;

/// Numbers of a certain length that only a word nearby gives away: accounts, codes, 暗証番号.
///
/// @param kind what such a number is
/// @param shortest fewest digits
/// @param longest most digits
/// @param words that name it, and how near they stand
record NamedNumberRule(Masked.Kind kind, int shortest, int longest, Keywords words)
    implements Rule {

  /// From here on a number is often written in several groups.
  private static final int GROUPED = 9;

  /// So many groups may be one short number: 123 4567.
  private static final int FEW = 3;

  /// Long enough to hold a whole 個人番号, so it is looked for beside those.
  static final Rule TAX_ID =
      rule(
          Masked.Kind.TAX_ID,
          16,
          16,
          15,
          10,
          "利用者 ?(?:識別)?(?:番号|id)",
          "識別番号",
          "e ?-?tax",
          "いーたっくす",
          "国税");

  /// The order counts: what is sure comes first, what is short comes last.
  static final List<Rule> ALL =
      List.of(
          rule(Masked.Kind.RESIDENT_CODE, 11, 11, 15, 10, "住民票 ?(?:こーど|番号)", "住基(?:こーど|番号)"),
          rule(Masked.Kind.PENSION, 10, 10, 20, 10, "年金", "ねんきん", "基礎 ?番号", "きそねんきん", "青い手帳"),
          rule(Masked.Kind.CARE, 10, 10, 20, 10, "介護", "かいご", "被保険者", "ひほけんしゃ"),
          rule(Masked.Kind.CARD_SIGN, 4, 14, 8, 0, "照合番号", "製造番号", "せいぞうばんごう", "裏面の番号"),
          rule(
              Masked.Kind.INSURANCE,
              2,
              10,
              8,
              3,
              "保険者番号",
              "被保険者(?:証)?(?:の)?番号",
              "被保険者",
              "枝番",
              "保険証?(?:の)?[ 、]?(?:記号|番号)",
              "保険(?:の)?番号",
              "後期高齢[^0-9]{0,9}番号",
              "(?:国保|健保|社保)(?:の)?(?:記号|番号)",
              "ほけんしょう(?:の)?(?:きごう|ばんごう)",
              "資格確認書(?:の)?番号",
              "記号[はが: ]{0,2}[^ 。、]{1,8}[ 、,]{1,2}番号"),
          rule(Masked.Kind.INSURANCE, 5, 8, 12, 5, "保険証", "資格確認書", "後期高齢", "国保", "健保", "社保"),
          rule(
              Masked.Kind.ACCOUNT,
              7,
              7,
              15,
              10,
              "口座",
              "こうざ",
              "普通",
              "当座",
              "貯金",
              "貯蓄",
              "預金",
              "銀行",
              "ぎんこう",
              "支店",
              "信金",
              "信用金庫",
              "信用組合",
              "本店",
              "振り?込み?先",
              "信組",
              "農協",
              "(?<![a-z])ja(?![a-z])",
              "労金",
              "通帳",
              "つうちょう"),
          rule(Masked.Kind.ACCOUNT, 5, 8, 15, 10, "記号", "ゆうちょ", "郵貯", "郵便局"),
          rule(
              Masked.Kind.ACCOUNT,
              3,
              4,
              4,
              0,
              "店番(?:号)?",
              "店舗番号",
              "支店(?:番号|こーど)",
              "銀行(?:番号|こーど)",
              "金融機関こーど"),
          rule(Masked.Kind.ACCOUNT, 6, 8, 4, 0, "口座番号", "こうざばんごう"),
          rule(
              Masked.Kind.CODE,
              3,
              8,
              20,
              10,
              "認証 ?(?:こーど|番号|きー)",
              "にんしょう(?:こーど|ばんごう)",
              "確認 ?(?:こーど|番号)",
              "かくにん(?:こーど|ばんごう)",
              "本人確認の番号",
              "わんたいむ",
              "(?:sms|しょーとめーる|しょーとめっせーじ)で?(?:来|届|きた|とど)",
              "せきゅりてぃー?(?:こーど|番号)",
              "(?<![a-z])(?:cvv|cvc|otp)(?![a-z])"),
          new NamedNumberRule(Masked.Kind.PIN, 4, 4, Credential.WORDS));

  private static NamedNumberRule rule(
      Masked.Kind kind, int shortest, int longest, int after, int before, String... words) {
    return new NamedNumberRule(kind, shortest, longest, Keywords.of(after, before, words));
  }

  @Override
  public List<Span> find(View view) {
    var numbers =
        view.numerals().runs().stream()
            .flatMap(run -> numbers(run).stream())
            .filter(number -> number.count() >= shortest && number.count() <= longest)
            .toList();
    if (numbers.isEmpty()) {
      return List.of();
    }
    var places = words.in(view);
    return numbers.stream()
        .filter(number -> places.isNear(number.start(), number.end()))
        .filter(number -> !Credential.isNone(view, places, number.start(), number.end()))
        .filter(number -> !Labels.isLabelled(view.text(), number.start()))
        .map(number -> number.as(kind))
        .toList();
  }

  private List<DigitWindow> numbers(DigitRun run) {
    if (shortest >= GROUPED) {
      return run.windows(shortest, longest);
    }
    var numbers = new ArrayList<>(run.pieces());
    if (run.groups() > 1 && run.groups() <= FEW) {
      numbers.add(new DigitWindow(run, 0, run.groups() - 1));
    }
    return numbers;
  }
}
