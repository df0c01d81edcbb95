package dev.tesuri.bot.guard;

import java.util.List;

/// A resident's text that is safe to store, search and show.
///
/// @param text the text with every secret replaced by the token of its kind
/// @param hidden what was replaced just now, each kind once, in the order of the text; empty if
/// nothing
public record Masked(String text, List<Kind> hidden) {

  public Masked {
    hidden = List.copyOf(hidden);
  }

  /// What a hidden passage was.
  public enum Kind {
    CARD("カード番号", "クレジットカードなどの番号"),
    MY_NUMBER("個人番号", "マイナンバー(12けたの番号)"),
    PASSWORD("パスワード", "パスワード"),
    ACCOUNT("口座番号", "銀行などの口座番号"),
    CODE("認証コード", "認証コードなど、そのときだけの番号"),
    PIN("暗証番号", "暗証番号");

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
