package dev.tesuri.bot.visit;

/// How content the person said to be, if it was asked.
public enum Satisfaction implements Coded {
  UNTOLD("untold", "聞いていない", 0),
  VERY_GOOD("very-good", "とてもよかった", 5),
  GOOD("good", "よかった", 4),
  MIDDLING("middling", "ふつう", 3),
  POOR("poor", "よくなかった", 2),
  VERY_POOR("very-poor", "とてもよくなかった", 1);

  private final String code;
  private final String words;
  private final int points;

  Satisfaction(String code, String words, int points) {
    this.code = code;
    this.words = words;
    this.points = points;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String words() {
    return words;
  }

  /// From 1 to 5, the best; 0 when it was not asked.
  public int points() {
    return points;
  }
}
