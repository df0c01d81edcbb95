package dev.tesuri.bot.visit;

/// About how old the person is, if it was told.
public enum AgeBand implements Coded {
  UNTOLD("untold", "聞いていない"),
  YOUNGER("younger", "50代まで"),
  SIXTIES("60s", "60代"),
  SEVENTIES("70s", "70代"),
  EIGHTIES("80s", "80代"),
  NINETIES("90s", "90代から");

  private final String code;
  private final String words;

  AgeBand(String code, String words) {
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
