package dev.tesuri.web.server;

import dev.tesuri.admin.oidc.ProviderSettings;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads by which login of the organisation staff may enter.
final class OidcSettings {

  private static final Logger LOG = LoggerFactory.getLogger(OidcSettings.class);

  private static final String KEY = "tesuri.oidc.";
  private static final String WORDS = "[\\x21\\x23-\\x5B\\x5D-\\x7E ]{1,400}";

  private OidcSettings() {}

  /// Reads and checks them; empty when no issuer is named.
  ///
  /// @param publicUrl how browsers reach this server
  /// @throws WrongSetting naming the key
  static Optional<ProviderSettings> read(Config config, URI publicUrl) {
    var read = new SettingReader(config);
    return read.optional(KEY + "issuer").map(issuer -> read(read, issuer, publicUrl));
  }

  private static ProviderSettings read(SettingReader read, String issuer, URI publicUrl) {
    if (!ProviderSettings.isSafe(read.url(KEY + "issuer", issuer))) {
      throw new WrongSetting(KEY + "issuer", "should begin with https://");
    }
    boolean there = read.matching(KEY + "second-factor", "own|provider").equals("provider");
    var classes = words(read, "second-factor-acr");
    var methods = words(read, "second-factor-amr");
    if (there && classes.isEmpty() && methods.isEmpty()) {
      LOG.warn(
          "{}second-factor is provider, and neither acr nor amr is asked for: whoever the"
              + " organisation's login lets in needs no code of ours.",
          KEY);
    }
    return new ProviderSettings(
        issuer,
        read.text(KEY + "client-id"),
        read.optional(KEY + "client-secret"),
        scopes(read),
        read.optional(KEY + "prompt")
            .map(_ -> read.matching(KEY + "prompt", "login|select_account|consent")),
        read.matching(KEY + "name-claim", "[A-Za-z0-9_./:-]{1,100}"),
        URI.create(publicUrl.toString().replaceFirst("/$", "") + "/admin/sign-in/provider/back"),
        read.text(KEY + "button"),
        there,
        there ? classes : List.of(),
        there ? methods : List.of());
  }

  private static List<String> scopes(SettingReader read) {
    var scopes = words(read, "scopes");
    if (!scopes.contains("openid")) {
      throw new WrongSetting(KEY + "scopes", "should contain openid");
    }
    return scopes;
  }

  private static List<String> words(SettingReader read, String name) {
    return read.optional(KEY + name).stream()
        .map(_ -> read.matching(KEY + name, WORDS))
        .flatMap(value -> Arrays.stream(value.split(" +", -1)))
        .toList();
  }
}
