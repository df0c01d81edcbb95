package dev.tesuri.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/// Makes `docs/runbook/settings.md` of the file of defaults and of what the readers refuse, and is
/// red when the document is stale. `-Dtesuri.settings=write` writes it anew.
class SettingsDocumentTest {

  private static final Path DEFAULTS =
      Path.of("src/main/resources/META-INF/microprofile-config.properties");

  private static final Path DOCUMENT = Path.of("../docs/runbook/settings.md");

  /// Whoever reads settings.
  private static final List<Consumer<Config>> READERS =
      List.of(
          Settings::read,
          EdgeSettings::read,
          LlmSettings::read,
          MailSettings::read,
          config -> OidcSettings.read(config, URI.create("https://tesuri.example.lg.jp")),
          TlsSettings::read,
          MetricsSettings::read,
          DrainSettings::read);

  /// Without these nothing else of theirs is read.
  private static final Map<String, String> ALL_ON =
      Map.of(
          "tesuri.database.url", "jdbc:postgresql://db.example.lg.jp/tesuri",
          "tesuri.llm.base-url", "http://127.0.0.1:11434/v1",
          "tesuri.llm.model", "model",
          "tesuri.mail.host", "mail.example.lg.jp",
          "tesuri.mail.from", "tesuri@example.lg.jp",
          "tesuri.mail.to", "desk@example.lg.jp",
          "tesuri.oidc.issuer", "https://login.example.lg.jp",
          "tesuri.oidc.client-id", "tesuri");

  private static final String ODD = "\u00a7";

  /// What stands together under one comment.
  private record Group(String words, List<Line> lines) {}

  private record Line(String key, String standard, boolean secret) {}

  private static List<Group> groups() throws IOException {
    var groups = new ArrayList<Group>();
    var words = new StringBuilder();
    var continued = new StringBuilder();
    List<Line> lines = new ArrayList<>();
    // The file as it is written, Latin-1 with escapes.
    for (String raw : Files.readAllLines(DEFAULTS)) {
      boolean secret = raw.matches("#[a-z][a-z.-]*=");
      if (raw.startsWith("# ") || (raw.isEmpty() && continued.isEmpty())) {
        if (!lines.isEmpty()) {
          groups.add(new Group(words.toString(), List.copyOf(lines)));
          lines.clear();
          words.setLength(0);
        }
        if (raw.isEmpty()) {
          words.setLength(0);
        } else {
          words.append(words.isEmpty() ? "" : " ").append(raw.substring(2));
        }
      } else {
        continued.append(secret ? raw.substring(1) : raw).append('\n');
        if (!raw.endsWith("\\")) {
          lines.add(line(continued.toString(), secret));
          continued.setLength(0);
        }
      }
    }
    if (!lines.isEmpty()) {
      groups.add(new Group(words.toString(), lines));
    }
    return groups;
  }

  private static Line line(String written, boolean secret) throws IOException {
    var read = new Properties();
    read.load(new StringReader(written));
    String key = read.stringPropertyNames().iterator().next();
    return new Line(key, read.getProperty(key), secret);
  }

  /// What the reader of a key says of an odd value.
  private static String shape(String key) {
    var values = new HashMap<>(ALL_ON);
    values.put(key, ODD);
    for (var reader : READERS) {
      try {
        reader.accept(TestConfig.of(values));
      } catch (WrongSetting wrong) {
        String message = String.valueOf(wrong.getMessage());
        if (message.startsWith(key + ": should ")) {
          return message
              .substring(key.length() + 2)
              .replaceAll(", (is|not) \"?%s\"?$".formatted(ODD), "")
              .replaceAll(", not \"%s\"".formatted(ODD), "");
        }
      }
    }
    return "";
  }

  private static Set<String> read() {
    var keys = new TreeSet<String>();
    for (var reader : READERS) {
      reader.accept(TestConfig.watched(ALL_ON, keys::add));
    }
    // The password is read with its file alone, and there is none.
    assertThatThrownBy(
            () ->
                TlsSettings.read(TestConfig.watched(Map.of("tesuri.tls.keystore", ODD), keys::add)))
        .isInstanceOf(WrongSetting.class);
    return keys;
  }

  private static String document() throws IOException {
    var text =
        new StringBuilder(
            """
            # Settings

            Made from `microprofile-config.properties` and from what the readers refuse; do not edit. By environment each is written in
            capitals with `_` for every other sign: `tesuri.town.name` is `TESURI_TOWN_NAME`. A wrong value stops the start and names its
            key. Secrets go by environment only. Text in Japanese needs a UTF-8 locale (`LANG=C.UTF-8`).
            """);
    for (var group : groups()) {
      text.append('\n').append(group.words()).append("\n\n");
      text.append("| setting | environment | default | must be |\n|---|---|---|---|\n");
      for (var line : group.lines()) {
        text.append(
            "| `%s`%s | `%s` | %s | %s |%n"
                .formatted(
                    line.key(),
                    line.secret() ? ", **secret**" : "",
                    line.key().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"),
                    cell(line.standard()),
                    shape(line.key()).replace("|", "\\|").replaceFirst("^should (be )?", "")));
      }
    }
    return text.toString();
  }

  private static String cell(String standard) {
    return standard.isEmpty() ? "empty" : '`' + standard.replace("|", "\\|") + '`';
  }

  @Test
  void the_document_is_made_from_the_code() throws IOException {
    String made = document();
    if ("write".equals(System.getProperty("tesuri.settings"))) {
      Files.writeString(DOCUMENT, made);
    }

    assertThat(Files.readString(DOCUMENT))
        .as("stale: ./bench settings writes it anew")
        .isEqualTo(made);
  }

  @Test
  void every_setting_that_is_described_is_read_and_every_one_that_is_read_is_described()
      throws IOException {
    var described = new TreeSet<String>();
    groups()
        .forEach(
            group -> {
              assertThat(group.words()).as(group.toString()).isNotEmpty();
              group.lines().forEach(line -> described.add(line.key()));
            });
    described.removeIf(key -> !key.startsWith("tesuri."));
    var read = read();
    read.removeIf(key -> !key.startsWith("tesuri."));

    assertThat(read).isEqualTo(described).hasSizeGreaterThan(60);
  }

  @Test
  void no_secret_has_a_default() throws IOException {
    for (var group : groups()) {
      for (var line : group.lines()) {
        boolean sounds = line.key().matches(".*(password|secret|token|api-key|secret-key)");
        assertThat(line.secret()).as(line.key()).isEqualTo(sounds);
        assertThat(!line.secret() || line.standard().isEmpty()).isTrue();
      }
    }
  }
}
