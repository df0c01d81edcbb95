package dev.tesuri.bot.reception;

/// Why something was not taken. The words are for the resident: what happened, and what to do next.
public enum Refusal {
  EMPTY("何も書かれていません。こまっていることを、書いてください。"),
  TOO_LONG("文が長すぎます。500文字までで、書いてください。"),
  NOT_TEXT("読めない文字が入っています。文字だけで、もう一度書いてください。"),
  BAD_CLIENT_ID("送り方に、まちがいがありました。画面を開きなおしてください。"),
  UNKNOWN_CHOICE("そのボタンは、今は使えません。画面を開きなおしてください。"),
  CONFLICT("同じ番号で、ちがう内容がとどきました。もう一度送ってください。"),
  RESTING("いま、この窓口はお休みしています。急ぎのときは、電話してください。"),
  CLOSED("この相談は、終わっています。はじめから、もう一度どうぞ。");

  private final String words;

  Refusal(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
