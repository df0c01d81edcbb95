package dev.tesuri.web.server;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/// How the server ends.
///
/// @param notice how long everything goes on, so that a balancer can notice
/// @param patience how long requests under way are waited for at most
record DrainSettings(Duration notice, Duration patience) {

  private static final String KEY = "tesuri.drain.";

  /// Reads and checks them.
  ///
  /// @throws WrongSetting naming the key
  static DrainSettings read(Config config) {
    var read = new SettingReader(config);
    return new DrainSettings(
        Duration.ofSeconds(read.number(KEY + "notice-seconds", 0, 300)),
        Duration.ofSeconds(read.number(KEY + "wait-seconds", 0, 300)));
  }
}
