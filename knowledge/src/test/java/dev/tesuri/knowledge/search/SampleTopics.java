package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.content.Choice;
import dev.tesuri.knowledge.content.Facts;
import dev.tesuri.knowledge.content.Step;
import dev.tesuri.knowledge.content.Target;
import dev.tesuri.knowledge.content.Topic;
import java.time.LocalDate;
import java.util.List;

/// A few short topics, close to one another where real ones are.
final class SampleTopics {

  private SampleTopics() {}

  static List<Topic> all() {
    return List.of(
        procedure(
            "pin-reset-office",
            "暗証番号の初期化・再設定",
            "忘れた・ロックした暗証番号を窓口で作りなおす",
            List.of("カードの暗証番号を忘れた", "番号を3回まちがえて使えなくなった", "暗証番号がわからない"),
            "市区町村の窓口で、新しい番号に作りなおせます。本人のカードを持って行きます。"),
        article(
            "pin-change",
            "暗証番号の変更",
            "暗証番号を新しい番号にかえる",
            List.of("暗証番号を変えたい", "パスワードを別のものにしたい"),
            "今の番号が分かるときは、スマホか窓口で変えられます。"),
        article(
            "card-lost-stop",
            "マイナンバーカードの一時利用停止",
            "カードをなくしたときに止める",
            List.of("カードをなくした", "財布ごとカードを落とした", "カードをぬすまれた"),
            "24時間、電話で止められます。警察にも届けを出します。"),
        article(
            "card-apply-smartphone",
            "個人番号カードの交付申請",
            "スマホでマイナンバーカードを申しこむ",
            List.of("マイナンバーカードを作りたい", "カードの作り方", "スマホで申し込みたい"),
            "スマホで顔写真をとって申しこみます。"),
        article(
            "disaster-risai-certificate",
            "｛罹災証明書｜りさいしょうめいしょ｝の発行申請",
            "災害で家がこわれたことの証明書をもらう",
            List.of("台風で家がこわれた", "地震の被害の証明がほしい", "床まで水がきた"),
            "市区町村が家の被害を調べて、証明書を出します。"),
        article(
            "care-certification-new",
            "要介護・要支援認定の申請",
            "介護サービスを使うための申しこみ",
            List.of("介護を受けたい", "ヘルパーさんに来てほしい", "親の介護の認定をとりたい"),
            "市区町村の介護の窓口か、地域包括支援センターで申しこみます。"),
        article(
            "childcare-child-allowance-claim",
            "児童手当の認定請求",
            "はじめて児童手当をもらう",
            List.of("子どもが生まれた", "孫の手当をもらいたい"),
            "生まれた日の翌日から15日以内に申請します。"),
        article(
            "conveni-certificate",
            "証明書コンビニ交付",
            "コンビニで住民票などを取る",
            List.of("住民票がほしい", "印鑑証明をコンビニで取りたい"),
            "コンビニの機械にカードを置いて取れます。"),
        article(
            "scam-refund",
            "還付金詐欺",
            "「お金がもどる」電話のさぎ",
            List.of("お金が戻るという電話があった", "ATMに行くように言われた"),
            "市の職員がATMの操作をたのむことはありません。電話を切ります。"));
  }

  static Topic article(String id, String title, String plain, List<String> asks, String answer) {
    return new Topic.Article(facts(id, title, plain, asks, answer));
  }

  private static Topic procedure(
      String id, String title, String plain, List<String> asks, String answer) {
    var done = new Choice("できました", new Target.Finish());
    var step = new Step("go", "窓口に行く", "カードを持って行きます。", null, List.of(), List.of(done), null);
    return new Topic.Procedure(facts(id, title, plain, asks, answer), List.of(step));
  }

  private static Facts facts(
      String id, String title, String plain, List<String> asks, String answer) {
    var day = LocalDate.of(2026, 11, 1);
    return new Facts(
        id,
        "national",
        title,
        plain,
        "sample",
        asks,
        "",
        "",
        List.of("マイナンバーカード"),
        "",
        "市区町村の窓口",
        "none",
        "無料",
        "",
        answer,
        List.of(),
        List.of(new Facts.Source("あおぞら市", "https://www.example.lg.jp/", day)),
        day,
        day.plusYears(1),
        "high");
  }
}
