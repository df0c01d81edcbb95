package dev.tesuri.web.server;

import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/// Reads single settings and refuses what cannot be used, by name of the key.
record SettingReader(Config config) {

  private static final int SHORTEST_SECRET = 32;

  Optional<String> optional(String key) {
    return config.getOptionalValue(key, String.class).map(String::strip).filter(v -> !v.isEmpty());
  }

  String text(String key) {
    return optional(key).orElseThrow(() -> new WrongSetting(key, "is missing"));
  }

  String matching(String key, String pattern) {
    String value = text(key);
    if (!value.matches(pattern)) {
      throw new WrongSetting(key, "should match " + pattern + ", is \"" + value + "\"");
    }
    return value;
  }

  // The value stands in no message.
  String secret(String key, String value) {
    if (value.length() < SHORTEST_SECRET) {
      throw new WrongSetting(key, "should have at least " + SHORTEST_SECRET + " characters");
    }
    return value;
  }

  String prefixed(String key, String value, String prefix) {
    if (!value.startsWith(prefix)) {
      throw new WrongSetting(key, "should begin with " + prefix);
    }
    return value;
  }

  int number(String key, int least, int most) {
    String value = text(key);
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the one message that names the key.
    }
    throw new WrongSetting(
        key, "should be a number from " + least + " to " + most + ", is \"" + value + "\"");
  }

  boolean flag(String key) {
    return matching(key, "true|false").equals("true");
  }

  URI url(String key, String value) {
    URI url;
    try {
      url = URI.create(value);
    } catch (IllegalArgumentException malformed) {
      throw new WrongSetting(key, "should be an address such as https://tesuri.example.lg.jp");
    }
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web || url.getHost() == null) {
      throw new WrongSetting(key, "should be an address such as https://tesuri.example.lg.jp");
    }
    return url;
  }
}
