package dev.tesuri.web.server;

import dev.tesuri.knowledge.store.SecretBox;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/// Reads single settings and refuses what cannot be used, by name of the key.
record SettingReader(Config config) {

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

  /// A key of 32 bytes. Its value never stands in a message.
  Optional<byte[]> key(String key) {
    return optional(key).map(value -> decoded(key, value));
  }

  private static byte[] decoded(String key, String value) {
    try {
      byte[] bytes = Base64.getDecoder().decode(value);
      if (bytes.length == SecretBox.KEY_BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64) {
      // Falls through to the one message that names the key.
    }
    throw new WrongSetting(key, "should be 32 bytes in Base64, as `openssl rand -base64 32` gives");
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
