package dev.tesuri.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeySettingTest {

  private static final String KEY = "tesuri.secret-key";

  @Test
  void a_key_of_32_bytes_is_taken_and_none_is_no_fault() {
    String value = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    assertThat(read(value).key(KEY).orElseThrow()).hasSize(32).startsWith(0, 1, 2);
    assertThat(read("").key(KEY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sesame-open", "AAECAwQFBgcICQoLDA0ODw==", "これは鍵ではない"})
  void anything_else_stops_the_start_and_is_not_repeated(String wrong) {
    assertThatThrownBy(() -> read(wrong).key(KEY))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining(KEY)
        .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain(wrong));
  }

  private static SettingReader read(String value) {
    var source =
        new ConfigSource() {
          @Override
          public Map<String, String> getProperties() {
            return Map.of(KEY, value);
          }

          @Override
          public java.util.Set<String> getPropertyNames() {
            return getProperties().keySet();
          }

          @Override
          public String getValue(String name) {
            return getProperties().getOrDefault(name, "");
          }

          @Override
          public String getName() {
            return "test";
          }
        };
    return new SettingReader(
        ConfigProviderResolver.instance().getBuilder().withSources(source).build());
  }
}
