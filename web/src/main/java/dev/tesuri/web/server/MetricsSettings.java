package dev.tesuri.web.server;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/// Who may read the measures.
///
/// @param token that a reader brings; empty for nobody
record MetricsSettings(Optional<String> token) {

  private static final String KEY = "tesuri.metrics.token";

  /// Reads and checks it.
  ///
  /// @throws WrongSetting naming the key
  static MetricsSettings read(Config config) {
    var token = new SettingReader(config).optional(KEY);
    // Its value never stands in a message.
    if (token.isPresent() && !token.get().matches("[\\x21-\\x7E]{16,200}")) {
      throw new WrongSetting(KEY, "should be 16 signs or more, as `openssl rand -hex 32` gives");
    }
    return new MetricsSettings(token);
  }

  @Override
  public String toString() {
    return "MetricsSettings";
  }
}
