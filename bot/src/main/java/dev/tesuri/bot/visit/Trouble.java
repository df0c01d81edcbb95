package dev.tesuri.bot.visit;

/// What it failed at.
public enum Trouble implements Coded {
  NONE("none", "なし"),
  PIN_LOCK("pin-lock", "暗証番号のロック"),
  PIN_FORGOT("pin-forgot", "暗証番号を忘れた"),
  NFC_READ("nfc-read", "カードが読めない"),
  CERT_EXPIRED("cert-expired", "電子証明書の期限切れ"),
  CERT_REVOKED("cert-revoked-moved", "引っこしなどで電子証明書が失効"),
  APP_OLD("app-old", "アプリやOSが古い"),
  PHOTO_UPLOAD("photo-upload", "写真を送れない"),
  NAME_CHAR("name-char", "名前の文字"),
  NOT_ONLINE("not-online-here", "この町ではオンラインでない"),
  ELIGIBILITY("eligibility-question", "対象になるかの質問"),
  FEAR_OF_SCAM("fear-of-scam", "詐欺の心配"),
  OTHER("other", "ほか");

  private final String code;
  private final String words;

  Trouble(String code, String words) {
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
