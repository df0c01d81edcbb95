package dev.tesuri.web.server;

import dev.tesuri.bot.model.Allowance;
import dev.tesuri.bot.model.ModelSettings;
import dev.tesuri.bot.model.Patience;
import dev.tesuri.bot.model.Task;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/// The settings of the language model.
///
/// @param server where it is; empty for none
/// @param atOnce calls at the same time
/// @param rest how long it is not called after many faults
public record LlmSettings(
    Optional<ModelSettings> server, int atOnce, Duration rest, Allowance allowance) {

  private static final String KEY = "tesuri.llm.";

  /// Reads and checks all of them.
  ///
  /// @throws WrongSetting naming the key
  static LlmSettings read(Config config) {
    var read = new SettingReader(config);
    var patience =
        new Patience(
            millis(read, "first-token-ms", 7_000),
            millis(read, "between-tokens-ms", 7_000),
            millis(read, "turn-ms", 7_000));
    return new LlmSettings(
        server(read),
        read.number(KEY + "calls", 1, 1_000),
        Duration.ofSeconds(read.number(KEY + "rest-seconds", 1, 3_600)),
        new Allowance(
            tasks(read),
            patience,
            patience.whole(),
            read.number(KEY + "answer-tokens", 50, 2_000),
            read.number(KEY + "conversation-tokens", 1, Integer.MAX_VALUE),
            read.number(KEY + "day-tokens", 1, Integer.MAX_VALUE)));
  }

  private static Optional<ModelSettings> server(SettingReader read) {
    String address = KEY + "base-url";
    Optional<String> url = read.optional(address);
    Optional<String> model = read.optional(KEY + "model");
    if (url.isPresent() != model.isPresent()) {
      throw new WrongSetting(url.isPresent() ? KEY + "model" : address, "is missing");
    }
    return url.map(
        given ->
            new ModelSettings(
                read.url(address, given),
                model.orElseThrow(),
                read.optional(KEY + "api-key"),
                read.flag(KEY + "json-schema")));
  }

  private static Duration millis(SettingReader read, String name, int most) {
    return Duration.ofMillis(read.number(KEY + name, 100, most));
  }

  private static Set<Task> tasks(SettingReader read) {
    String key = KEY + "tasks";
    return read.optional(key).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .map(
            name ->
                Arrays.stream(Task.values())
                    .filter(task -> task.code().equals(name))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new WrongSetting(
                                key, "knows understand, answer, walk, desk, not \"" + name + "\"")))
        .collect(Collectors.toSet());
  }
}
