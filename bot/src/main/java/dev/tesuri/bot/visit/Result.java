package dev.tesuri.bot.visit;

/// How it ended.
public enum Result implements Coded {
  SELF("self", "本人が完了"),
  AGAIN("again", "途中・また来る"),
  TO_COUNTER("to-counter", "窓口へ"),
  PAPER("paper", "紙にした"),
  EXPERT("expert", "専門家へ"),
  STOPPED("stopped", "中止");

  private final String code;
  private final String words;

  Result(String code, String words) {
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
