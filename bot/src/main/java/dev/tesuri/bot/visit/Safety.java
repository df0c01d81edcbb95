package dev.tesuri.bot.visit;

/// What gave cause for concern.
public enum Safety implements Coded {
  NONE("none", "なし"),
  SCAM("scam", "詐欺"),
  ABUSE("abuse", "虐待"),
  HEALTH("health", "体調");

  private final String code;
  private final String words;

  Safety(String code, String words) {
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
