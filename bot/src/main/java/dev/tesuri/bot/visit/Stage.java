package dev.tesuri.bot.visit;

/// How far it came.
public enum Stage implements Coded {
  KNOWING("knowing", "知る"),
  PREPARING("preparing", "準備"),
  LOGIN("login", "ログイン"),
  ENTERING("entering", "入力"),
  SIGNING("signing", "署名"),
  SENDING("sending", "送信"),
  DONE("done", "完了");

  private final String code;
  private final String words;

  Stage(String code, String words) {
    this.code = code;
    this.words = words;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String words() {
    return words;
  }
}
