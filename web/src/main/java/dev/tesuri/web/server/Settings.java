package dev.tesuri.web.server;

import dev.tesuri.bot.answer.PopularTopic;
import dev.tesuri.knowledge.layer.Municipality;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/// All settings, read and checked once. Their defaults and meanings stand in
/// `META-INF/microprofile-config.properties`.
///
/// @param port where the server listens
/// @param publicUrl how browsers reach it; decides cookies and socket origins
/// @param dataDirectory for SQLite and keys
/// @param database PostgreSQL, or empty for SQLite in the data directory
/// @param secretKey for stored secrets, 32 bytes; empty for the key file in the data directory
/// @param operator what the first operator types to sign in; empty for no operator
/// @param town as the settings name it; a layer of a municipality names it better
/// @param layers over the national text, the lower first: folders, or `bundled:NAME`
/// @param content folder of the national text and the word lists, or empty for those of the program
/// @param popular topics on the start screen
/// @param demo whether this is the fictional town
public record Settings(
    int port,
    URI publicUrl,
    Path dataDirectory,
    Optional<Postgres> database,
    Optional<byte[]> secretKey,
    Optional<String> operator,
    Municipality town,
    List<String> layers,
    Optional<Path> content,
    List<PopularTopic> popular,
    boolean demo) {

  // Fictional: neither the prefecture nor the town exists.
  private static final List<String> DEMO_LAYERS = List.of("bundled:midori", "bundled:aozora");

  /// A PostgreSQL database.
  ///
  /// @param poolSize connections at most
  public record Postgres(String url, String user, String password, int poolSize) {}

  /// Reads and checks all of them.
  ///
  /// @throws WrongSetting naming the key
  public static Settings read(Config config) {
    var read = new SettingReader(config);
    int port = read.number("server.port", 1, 65535);
    boolean demo = read.flag("tesuri.demo");
    return new Settings(
        port,
        read.optional("tesuri.public-url")
            .map(url -> read.url("tesuri.public-url", url))
            .orElseGet(() -> URI.create(scheme(config) + "://localhost:" + port)),
        Path.of(read.text("tesuri.data")),
        postgres(read),
        read.key("tesuri.secret-key"),
        read.optional("tesuri.operator")
            .map(_ -> read.matching("tesuri.operator", "[a-z0-9][a-z0-9._@-]{1,63}")),
        town(read),
        demo ? DEMO_LAYERS : list(read, "tesuri.town.layers"),
        read.optional("tesuri.content").map(Path::of),
        Arrays.stream(read.text("tesuri.popular").split(",", -1)).map(PopularTopic::parse).toList(),
        demo);
  }

  /// Whether browsers come by https: cookies are then `Secure` and carry the `__Host-` prefix.
  public boolean secure() {
    return "https".equals(publicUrl.getScheme());
  }

  /// The socket's origin list as settings of the server. A server on localhost is also 127.0.0.1.
  Map<String, String> socketOrigins() {
    Map<String, String> origins = new TreeMap<>();
    String prefix = "server.protocols.websocket.origins.";
    for (String origin : origins()) {
      origins.put(prefix + origins.size(), origin);
    }
    return origins;
  }

  /// Where pages may come from that send to this server.
  public List<String> origins() {
    String origin = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    return "localhost".equals(publicUrl.getHost())
        ? List.of(origin, origin.replace("//localhost", "//127.0.0.1"))
        : List.of(origin);
  }

  private static String scheme(Config config) {
    return TlsSettings.read(config).isPresent() ? "https" : "http";
  }

  private static Optional<Postgres> postgres(SettingReader read) {
    return read.optional("tesuri.database.url")
        .map(
            url ->
                new Postgres(
                    read.prefixed("tesuri.database.url", url, "jdbc:postgresql:"),
                    read.text("tesuri.database.user"),
                    read.optional("tesuri.database.password").orElse(""),
                    read.number("tesuri.database.pool-size", 1, 200)));
  }

  private static Municipality town(SettingReader read) {
    return new Municipality(
        read.matching("tesuri.town.id", "[a-z0-9-]{1,40}"),
        read.text("tesuri.town.name"),
        read.text("tesuri.town.desk"),
        read.matching("tesuri.town.phone", "[0-9#-]{3,20}"),
        read.text("tesuri.town.hours"));
  }

  private static List<String> list(SettingReader read, String key) {
    return read.optional(key).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .toList();
  }
}
