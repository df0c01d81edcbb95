package dev.tesuri.bot.visit;

/// How the person came.
public enum Channel implements Coded {
  COUNTER("counter", "窓口"),
  PHONE("phone", "電話"),
  VENUE("venue", "会場"),
  HOME("home", "訪問");

  private final String code;
  private final String words;

  Channel(String code, String words) {
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
