package dev.tesuri.web.server;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/// The settings with their defaults, and some that count more.
final class TestConfig {

  private TestConfig() {}

  static Config of(Map<String, String> values) {
    return ConfigProviderResolver.instance()
        .getBuilder()
        .addDefaultSources()
        .withSources(new SettingSource(values, _ -> {}))
        .build();
  }

  /// The same, and who reads is told of each key.
  static Config watched(Map<String, String> values, Consumer<String> watch) {
    return ConfigProviderResolver.instance()
        .getBuilder()
        .addDefaultSources()
        .withSources(new SettingSource(values, watch))
        .build();
  }

  private record SettingSource(Map<String, String> values, Consumer<String> watch)
      implements ConfigSource {
    @Override
    public Set<String> getPropertyNames() {
      return values.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
      watch.accept(name);
      return values.get(name);
    }

    @Override
    public String getName() {
      return "test";
    }

    @Override
    public int getOrdinal() {
      return 1000;
    }
  }
}
