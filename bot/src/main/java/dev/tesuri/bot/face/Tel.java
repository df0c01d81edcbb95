package dev.tesuri.bot.face;

/// Telephone numbers as addresses.
public final class Tel {

  private Tel() {}

  /// A `tel:` address made of the digits, `+` and `#` of the number; any other character is
  /// dropped.
  public static String href(String number) {
    return "tel:" + number.replaceAll("[^0-9+#]", "").replace("#", "%23");
  }
}
