package dev.tesuri.admin.insight;

import dev.tesuri.bot.tally.Count.What;
import java.util.List;

/// A thing that is counted, with the words for it.
///
/// @param words as the head of a column or the name of a line
record Counted(What what, String words) {

  /// What a period comes to, in the order in which things happen.
  static final List<Counted> WHOLE =
      List.of(
          new Counted(What.OPENED, "はじまった相談"),
          new Counted(What.ASKED, "言葉での質問"),
          new Counted(What.ANSWERED, "答えを見せた"),
          new Counted(What.OFFERED, "どれのことか聞き返した"),
          new Counted(What.UNANSWERED, "答えがなかった"),
          new Counted(What.HELPED, "役に立ったと言われた"),
          new Counted(What.MORE, "もう少し知りたいと言われた"),
          new Counted(What.BEGUN, "はじまった手順"),
          new Counted(What.FINISHED, "さいごまで進んだ手順"),
          new Counted(What.ELSEWHERE, "窓口や電話に進んだ手順"),
          new Counted(What.LEFT, "途中でやめた"),
          new Counted(What.STUCK, "「できません」と言われた"),
          new Counted(What.HANDED_OVER, "係の人を呼んだ"),
          new Counted(What.HAZARD, "危険を知らせた"));

  /// What is told of a day.
  static final List<Counted> OF_DAY =
      List.of(
          new Counted(What.ASKED, "質問"),
          new Counted(What.ANSWERED, "答え"),
          new Counted(What.UNANSWERED, "答えなし"),
          new Counted(What.BEGUN, "手順"),
          new Counted(What.FINISHED, "さいごまで"),
          new Counted(What.HANDED_OVER, "係の人"));

  /// What is told of a topic as a whole.
  static final List<Counted> OF_TOPIC =
      List.of(
          new Counted(What.ANSWERED, "答えた"),
          new Counted(What.HELPED, "役に立った"),
          new Counted(What.MORE, "もう少し知りたい"),
          new Counted(What.BEGUN, "手順がはじまった"),
          new Counted(What.FINISHED, "さいごまで"),
          new Counted(What.ELSEWHERE, "窓口や電話へ"));

  /// What is told of a step.
  static final List<Counted> OF_STEP =
      List.of(
          new Counted(What.ENTERED, "見た"),
          new Counted(What.DONE, "進んだ"),
          new Counted(What.STUCK, "できない"),
          new Counted(What.CHECKED, "合っているか聞いた"),
          new Counted(What.BACK, "もどった"),
          new Counted(What.HANDED_OVER, "係の人を呼んだ"),
          new Counted(What.LEFT, "やめた"));

  String code() {
    return what.code();
  }

  /// Where one thing stands among others.
  static int at(List<Counted> all, What what) {
    return all.stream().map(Counted::what).toList().indexOf(what);
  }

  static List<String> words(List<Counted> all) {
    return all.stream().map(Counted::words).toList();
  }
}
