package dev.tesuri.web.bench;

import java.util.List;

/// What residents ask, without anything that would be masked.
final class Questions {

  private static final List<String> ALL =
      List.of(
          "カードの暗証番号をわすれた",
          "児童手当をもらいたい",
          "罹災証明書がほしい",
          "りさいしょうめいしょ",
          "マイナポータルにはいりたい",
          "介護の認定をうけたい",
          "車庫証明をとりたい",
          "引っこしの届けをスマホで出したい",
          "スマホでマイナンバーカードを申しこみたい",
          "アプリの入れ方がわからない",
          "電子証明書の期限が切れた",
          "コンビニで暗証番号をなおせますか",
          "台風で家がこわれた",
          "母の介護のことで相談したい",
          "来月ひっこします",
          "パスポートがほしい",
          "役所から電話があったけれど本物ですか",
          "ごみの日はいつですか");

  private Questions() {}

  /// One after the other, again and again.
  static String number(int i) {
    return ALL.get(Math.floorMod(i, ALL.size()));
  }
}
