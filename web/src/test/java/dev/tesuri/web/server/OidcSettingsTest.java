package dev.tesuri.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tesuri.admin.oidc.ProviderSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OidcSettingsTest {

  private static final URI HERE = URI.create("https://tesuri.example.lg.jp/");
  private static final String KEY = "tesuri.oidc.";

  private static final Map<String, String> WELL =
      Map.of(
          "issuer",
          "https://login.example.lg.jp/city",
          "client-id",
          "tesuri",
          "client-secret",
          "sesame");

  @Test
  void without_an_issuer_there_is_none() {
    assertThat(read("issuer", "")).isEmpty();
  }

  @Test
  void what_is_not_said_stands_in_the_defaults() {
    var settings = read("prompt", "login").orElseThrow();

    assertThat(settings.issuer()).isEqualTo("https://login.example.lg.jp/city");
    assertThat(settings.comeBack())
        .hasToString("https://tesuri.example.lg.jp/admin/sign-in/provider/back");
    assertThat(settings.scopes()).containsExactly("openid", "profile");
    assertThat(settings.prompt()).contains("login");
    assertThat(settings.button()).isEqualTo("組織のアカウントで入る");
    assertThat(settings.secondFactor()).isFalse();
    assertThat(settings.toString()).doesNotContain("sesame");
  }

  @Test
  void what_the_provider_must_tell_counts_only_where_it_asks_for_the_second_factor() {
    assertThat(read("second-factor-amr", "mfa otp").orElseThrow().methods()).isEmpty();
    var there = new HashMap<>(WELL);
    there.putAll(Map.of("second-factor", "provider", "second-factor-amr", "mfa otp"));

    assertThat(read(there).orElseThrow().secondFactor()).isTrue();
    assertThat(read(there).orElseThrow().methods()).containsExactly("mfa", "otp");
  }

  @ParameterizedTest
  @CsvSource({
    "issuer, http://login.example.lg.jp",
    "issuer, login.example.lg.jp",
    "client-id, ''",
    "scopes, profile",
    "prompt, none",
    "second-factor, nobody"
  })
  void what_cannot_be_used_stops_the_start(String name, String value) {
    assertThatThrownBy(() -> read(name, value))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining(KEY + name)
        .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("sesame"));
  }

  private static Optional<ProviderSettings> read(String name, String value) {
    var all = new HashMap<>(WELL);
    all.put(name, value);
    return read(all);
  }

  /// Over the defaults of the program, whatever else is set in this process.
  private static Optional<ProviderSettings> read(Map<String, String> said) {
    var source =
        new ConfigSource() {
          @Override
          public Map<String, String> getProperties() {
            var all = new HashMap<String, String>();
            said.forEach((name, value) -> all.put(KEY + name, value));
            return all;
          }

          @Override
          public Set<String> getPropertyNames() {
            return getProperties().keySet();
          }

          @Override
          public @Nullable String getValue(String name) {
            return getProperties().get(name);
          }

          @Override
          public String getName() {
            return "test";
          }

          @Override
          public int getOrdinal() {
            return 1_000;
          }
        };
    var config =
        ConfigProviderResolver.instance()
            .getBuilder()
            .addDefaultSources()
            .withSources(source)
            .build();
    return OidcSettings.read(config, HERE);
  }
}
