package dev.tesuri.bot.guard;

import java.util.List;
import java.util.stream.Stream;

/// A resident's text that is safe to store, search and show.
///
/// @param text the text with every secret replaced by the token of its kind
/// @param hidden what was replaced just now, each kind once, in the order of the text; empty if
/// nothing
public record Masked(String text, List<Kind> hidden) {

  public Masked {
    hidden = List.copyOf(hidden);
  }

  /// The same with what was hidden in an earlier round.
  Masked after(Masked earlier) {
    return new Masked(
        text, Stream.concat(earlier.hidden.stream(), hidden.stream()).distinct().toList());
  }

  /// What a hidden passage was.
  public enum Kind {
    CARD("カード番号", "クレジットカードなどの番号"),
    MY_NUMBER("個人番号", "マイナンバー(12けたの番号)"),
    LICENCE("免許の番号", "運転免許証の番号"),
    APPLICATION("申請書ID", "申請書のID"),
    ACCESS_KEY("アクセスキー", "アクセスキー"),
    TAX_ID("利用者識別番号", "e-Taxの利用者識別番号"),
    RESIDENT_CODE("住民票コード", "住民票コード"),
    PENSION("年金番号", "年金の番号"),
    CARE("介護番号", "介護保険の番号"),
    INSURANCE("保険の番号", "健康保険の記号や番号"),
    PASSPORT("旅券番号", "パスポートの番号"),
    RESIDENCE_CARD("在留カード", "在留カードの番号"),
    CARD_SIGN("カードの記号", "カードに書いてある番号"),
    PASSWORD("パスワード", "パスワード"),
    ACCOUNT("口座番号", "銀行などの口座番号"),
    CODE("認証コード", "認証コードなど、そのときだけの番号"),
    PIN("暗証番号", "暗証番号"),
    PHONE("電話", "電話番号"),
    MAIL("メール", "メールアドレス"),
    ADDRESS("住所", "住所のくわしいところ"),
    BIRTHDAY("生年月日", "生年月日");

    private final String name;
    private final String words;

    Kind(String name, String words) {
      this.name = name;
      this.words = words;
    }

    /// What stands in the text in its place.
    public String token() {
      return "〔" + name + "〕";
    }

    /// The words in which the resident is told what was hidden; a noun phrase.
    public String words() {
      return words;
    }
  }
}
