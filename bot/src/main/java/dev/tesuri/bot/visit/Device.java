package dev.tesuri.bot.visit;

/// On what the person works.
public enum Device implements Coded {
  IPHONE("iphone", "iPhone"),
  ANDROID("android", "Android"),
  FEATURE_PHONE("feature-phone", "ガラケー"),
  PC("pc", "パソコン"),
  NONE("none", "なし");

  private final String code;
  private final String words;

  Device(String code, String words) {
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
