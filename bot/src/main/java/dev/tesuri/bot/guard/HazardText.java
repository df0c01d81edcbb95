package dev.tesuri.bot.guard;

import java.util.List;

/// What a person in danger reads. Fixed and reviewed, never worded by a model.
///
/// @param title what matters most, one sentence
/// @param lines what to do, first things first, one short sentence or two each
/// @param calls whom to telephone, the first one first
public record HazardText(String title, List<String> lines, List<Call> calls) {

  private static final Call AMBULANCE = new Call("消防・救急", "119", "24時間");
  private static final Call UNSURE = new Call("救急安心センター(救急車を呼ぶか迷うとき)", "#7119", "ある地域と、ない地域が あります");
  private static final Call POLICE = new Call("警察(急ぐとき)", "110", "24時間");
  private static final Call POLICE_ADVICE =
      new Call("警察の相談電話", "#9110", "平日 8:30〜17:15(都道府県で ちがいます)");
  private static final Call CONSUMER = new Call("消費者ホットライン", "188", "窓口で ちがいます");
  private static final Call MESSAGES = new Call("災害用伝言ダイヤル", "171", "災害のときに 使えます");
  private static final Call YORISOI = new Call("よりそいホットライン", "0120-279-338", "24時間");
  private static final Call YORISOI_NORTH =
      new Call("よりそいホットライン(岩手・宮城・福島から)", "0120-279-226", "24時間");
  private static final Call INOCHI =
      new Call("いのちの電話", "0120-783-556", "毎日 16:00〜21:00(毎月10日は 8:00〜翌朝8:00)");
  private static final Call INOCHI_SOS = new Call("#いのちSOS", "0120-061-338", "時間は 変わることがあります");
  private static final Call KOKORO =
      new Call("こころの健康相談統一ダイヤル", "0570-064-556", "都道府県で ちがいます(通話料あり)");

  public HazardText {
    lines = List.copyOf(lines);
    calls = List.copyOf(calls);
  }

  public static HazardText of(HazardKind kind) {
    return switch (kind) {
      case SELF_HARM -> selfHarm();
      case EMERGENCY -> emergency();
      case DISASTER -> disaster();
      case ABUSE -> abuse();
      case POLICE -> police();
      case WANDERING -> wandering();
      case SCAM -> scam();
    };
  }

  private static HazardText selfHarm() {
    return new HazardText(
        "話してくださって、ありがとうございます。",
        List.of(
            "いま危ないときは、119か110に電話してください。",
            "つらい気持ちを、ひとりで かかえなくて だいじょうぶです。",
            "下の電話で、話を聞いてもらえます。よりそいホットラインは、夜中でも つながります。"),
        List.of(AMBULANCE, POLICE, YORISOI, YORISOI_NORTH, INOCHI, INOCHI_SOS, KOKORO));
  }

  private static HazardText emergency() {
    return new HazardText(
        "すぐに119に電話してください。",
        List.of(
            "体のようすが急におかしいとき、火事のときは、119です。",
            "このチャットからは、救急車も消防車も呼べません。",
            "電話が むずかしいときは、近くの人に 助けを求めてください。",
            "呼ぶか迷うときは、#7119で聞ける地域があります。"),
        List.of(AMBULANCE, UNSURE));
  }

  private static HazardText disaster() {
    return new HazardText(
        "まず、命を守ってください。",
        List.of(
            "けがをした人がいるとき、火事のときは、119に電話してください。",
            "避難のお知らせは、市の防災ページで見られます。",
            "家族の無事を知りたいときは、171が使えます。"),
        List.of(AMBULANCE, POLICE, MESSAGES));
  }

  private static HazardText abuse() {
    return new HazardText(
        "ひとりで悩まないでください。",
        List.of(
            "いま危ないときは、すぐに110に電話してください。",
            "急がない相談は、警察の #9110 でもできます。",
            "お住まいの地域包括支援センターにも、相談できます。",
            "マイナポータルの代理人の設定は、カードを止めても、作り直しても、残ります。心配なときは、設定も たしかめてください。"),
        List.of(POLICE, POLICE_ADVICE, YORISOI, YORISOI_NORTH));
  }

  private static HazardText police() {
    return new HazardText(
        "いま危ないときは、すぐに110に電話してください。",
        List.of("このチャットからは、警察を呼べません。", "けがをしたときは、119に電話してください。", "急がない相談は、#9110 でできます。"),
        List.of(POLICE, AMBULANCE, POLICE_ADVICE));
  }

  private static HazardText wandering() {
    return new HazardText(
        "近くの人に、助けを求めてください。",
        List.of("道がわからないときは、110に電話しても だいじょうぶです。", "家族が帰ってこないときも、110に電話してください。"),
        List.of(POLICE));
  }

  private static HazardText scam() {
    return new HazardText(
        "詐欺かもしれません。お金もカードも、渡さないでください。",
        List.of(
            "電話は、切ってください。メールのリンクは、開かないでください。",
            "ATMで お金は もどりません。ATMにいるなら、すぐ離れて110に電話してください。",
            "お金を渡した・送ったあとなら、すぐ110に電話してください。",
            "カードの番号を入れたときは、カード会社や銀行にも、すぐ電話してください。",
            "役所が、電話や訪問で 暗証番号・口座・マイナンバーを聞くことは ありません。",
            "警察が、LINEやビデオ通話で 取り調べをすることは ありません。",
            "迷ったら、#9110 か 188 に相談してください。"),
        List.of(POLICE, POLICE_ADVICE, CONSUMER));
  }
}
