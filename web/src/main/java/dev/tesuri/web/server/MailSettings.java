package dev.tesuri.web.server;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/// Where mails to supporters go out.
///
/// @param security `starttls`, `tls` or `none`
/// @param user empty where the server asks for nobody
/// @param password never shown or logged
/// @param to whoever is to be called
record MailSettings(
    String host,
    int port,
    String security,
    Optional<String> user,
    Optional<String> password,
    String from,
    List<String> to) {

  private static final String KEY = "tesuri.mail.";
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,]{1,64}@[A-Za-z0-9.-]{1,190}");

  MailSettings {
    to = List.copyOf(to);
  }

  /// Reads and checks them; empty when no server is named.
  ///
  /// @throws WrongSetting naming the key
  static Optional<MailSettings> read(Config config) {
    var read = new SettingReader(config);
    return read.optional(KEY + "host")
        .map(
            host ->
                new MailSettings(
                    host,
                    read.number(KEY + "port", 1, 65535),
                    read.matching(KEY + "security", "starttls|tls|none"),
                    read.optional(KEY + "user"),
                    read.optional(KEY + "password"),
                    addresses(read, "from").getFirst(),
                    addresses(read, "to")));
  }

  private static List<String> addresses(SettingReader read, String name) {
    var all = List.of(read.text(KEY + name).split("\\s*,\\s*", -1));
    if (!all.stream().allMatch(one -> ADDRESS.matcher(one).matches())) {
      throw new WrongSetting(KEY + name, "should be addresses such as desk@example.lg.jp");
    }
    return all;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
