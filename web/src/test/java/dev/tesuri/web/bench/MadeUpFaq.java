package dev.tesuri.web.bench;

import dev.tesuri.knowledge.faq.FaqEntry;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Questions and answers of a town that does not exist, as long and as alike as those of real ones.
final class MadeUpFaq {

  private static final List<String> MATTERS =
      List.of(
          "粗大ごみ",
          "燃やせるごみ",
          "水道の使用開始",
          "下水道の受益者負担金",
          "市営住宅",
          "公園の使用許可",
          "道路の損傷",
          "街路灯の故障",
          "固定資産税",
          "軽自動車税",
          "住民税の特別徴収",
          "国民健康保険料",
          "後期高齢者医療",
          "敬老乗車証",
          "配食サービス",
          "紙おむつの支給",
          "学童保育",
          "就学援助",
          "図書館の貸出券",
          "市民プールの利用",
          "犬の登録",
          "猫の避妊手術の補助",
          "ハチの巣の駆除",
          "空き家の解消",
          "住宅の耐震診断",
          "防災行政無線",
          "避難行動要支援者名簿",
          "中小企業の融資",
          "農地の転用",
          "選挙の期日前投票",
          "市史の購入",
          "墓地の使用",
          "斎場の予約",
          "駐輪場の定期利用",
          "コミュニティバス",
          "日本語教室",
          "市民相談",
          "特定健診",
          "がん検診",
          "予防接種");
  private static final List<String> ASPECTS =
      List.of(
          "の申し込み方法を教えてください。",
          "にはいくらかかりますか。",
          "の窓口はどこですか。",
          "の締め切りはいつですか。",
          "に必要な書類は何ですか。",
          "を家族が代わりに申し込めますか。",
          "の対象になるのはどんな人ですか。",
          "をやめるときの手続きを教えてください。",
          "の減免はありますか。",
          "の内容を変更したいのですが。");
  private static final List<String> SENTENCES =
      List.of(
          "%sについては、担当課の窓口または郵便で受け付けています。",
          "受付時間は、平日の午前8時30分から午後5時15分までです。",
          "%sの申請には、本人確認書類と申請書が必要です。",
          "代理の方が申し込む場合は、委任状もお持ちください。",
          "%sの費用は、所得や世帯の人数によって異なります。",
          "詳しくは、市のホームページで%sのページをご覧ください。",
          "年度の途中で変更があったときは、14日以内に届け出てください。",
          "%sの対象となる方には、毎年4月に通知をお送りしています。",
          "混み合う時期は、お待ちいただくことがあります。",
          "車いすをお使いの方は、正面玄関の係員に声をかけてください。");
  private static final int FEWEST = 3;
  private static final int MORE = 5;

  private MadeUpFaq() {}

  /// The same entries for the same number.
  static List<FaqEntry> entries(int count) {
    var chance = new Random(1);
    return IntStream.rangeClosed(1, count).mapToObj(i -> entry(i, chance)).toList();
  }

  private static FaqEntry entry(int number, Random chance) {
    String matter =
        MATTERS.get(chance.nextInt(MATTERS.size()))
            + (number > MATTERS.size() * ASPECTS.size() ? "（第" + number + "地区）" : "");
    var answer = new StringBuilder();
    for (int i = FEWEST + chance.nextInt(MORE); i > 0; i--) {
      answer.append(SENTENCES.get(chance.nextInt(SENTENCES.size())).formatted(matter));
    }
    return new FaqEntry(
        String.valueOf(number),
        matter + ASPECTS.get(chance.nextInt(ASPECTS.size())),
        answer.toString());
  }
}
