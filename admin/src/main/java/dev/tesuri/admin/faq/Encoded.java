package dev.tesuri.admin.faq;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Texts in addresses.
final class Encoded {

  private Encoded() {}

  static String query(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
