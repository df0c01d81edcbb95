package dev.tesuri.web.server;

import dev.tesuri.knowledge.store.SecretBox;
import dev.tesuri.web.limit.Network;
import dev.tesuri.web.limit.Rate;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /// So many within so many seconds, as in `20/60`.
  Rate rate(String key) {
    String[] parts = matching(key, "[1-9][0-9]{0,6}/[1-9][0-9]{0,4}").split("/", 2);
    return new Rate(Integer.parseInt(parts[0]), Duration.ofSeconds(Long.parseLong(parts[1])));
  }

  List<Network> networks(String key) {
    try {
      return listed(key).map(Network::parse).toList();
    } catch (IllegalArgumentException none) {
      throw new WrongSetting(
          key, "should be addresses such as 10.0.0.7 or 10.1.0.0/16, is \"" + text(key) + "\"");
    }
  }

  List<String> origins(String key) {
    if (!listed(key).allMatch(site -> site.matches("https://[A-Za-z0-9.-]{1,200}(:\\d{1,5})?"))) {
      throw new WrongSetting(key, "should be sites such as https://www.example.lg.jp");
    }
    return listed(key).toList();
  }

  private Stream<String> listed(String key) {
    return optional(key).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip);
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
