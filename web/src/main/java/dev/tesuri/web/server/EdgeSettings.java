package dev.tesuri.web.server;

import dev.tesuri.web.limit.LimitSettings;
import dev.tesuri.web.limit.Network;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/// The settings of what comes in from the net, and of how long it stays.
///
/// @param limits what each may send
/// @param proxies who may say for whom they ask
/// @param frameAncestors sites that may show our pages within theirs
/// @param retentionDays days after its last entry on which a conversation is erased
public record EdgeSettings(
    LimitSettings limits, List<Network> proxies, List<String> frameAncestors, int retentionDays) {

  public EdgeSettings {
    proxies = List.copyOf(proxies);
    frameAncestors = List.copyOf(frameAncestors);
  }

  /// Reads and checks all of them.
  ///
  /// @throws WrongSetting naming the key
  static EdgeSettings read(Config config) {
    var read = new SettingReader(config);
    return new EdgeSettings(
        limits(read),
        read.networks("tesuri.trusted-proxies"),
        read.origins("tesuri.frame-ancestors"),
        read.number("tesuri.retention.days", 1, 3650));
  }

  private static LimitSettings limits(SettingReader read) {
    String key = "tesuri.limits.";
    return new LimitSettings(
        read.flag(key + "enabled"),
        read.rate(key + "texts"),
        read.rate(key + "taps"),
        read.rate(key + "address.texts"),
        read.rate(key + "address.taps"),
        read.rate(key + "address.reads"),
        read.rate(key + "address.openings"),
        read.rate(key + "town.texts"),
        read.rate(key + "address.guesses"),
        read.number(key + "address.sockets", 1, 1_000_000),
        read.number(key + "sockets", 1, 1_000),
        read.networks(key + "halls"));
  }
}
