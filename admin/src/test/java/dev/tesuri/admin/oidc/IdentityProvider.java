package dev.tesuri.admin.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An identity provider on the loopback that signs with real keys, honestly or not. It is at
/// `localhost`, which to a browser is another site than `127.0.0.1`.
public final class IdentityProvider implements AutoCloseable {

  public static final String CLIENT = "tesuri";

  /// What may be wrong with a token.
  public enum Trick {
    NONE,
    WRONG_NONCE,
    NO_NONCE,
    OTHER_AUDIENCE,
    FOR_OTHERS_TOO,
    OTHER_PARTY,
    EXPIRED,
    /// By so little that a clock may be the cause.
    JUST_EXPIRED,
    NEVER_EXPIRES,
    ISSUED_LATER,
    OTHER_ISSUER,
    UNSIGNED,
    /// HS256, with what everybody may know as the secret.
    PUBLIC_KEY_AS_SECRET,
    /// Signed by a key that is not among the published ones.
    UNKNOWN_KEY,
    /// The same, under the name of a published one.
    FORGED,
    NO_SUBJECT,
    NO_TOKEN,
    NO_JSON
  }

  /// Somebody who is known here.
  ///
  /// @param methods told as `amr`
  /// @param authentication told as `acr`
  public record Person(
      String subject, String name, List<String> methods, @Nullable String authentication) {

    public Person {
      methods = List.copyOf(methods);
    }

    public static Person of(String subject) {
      return new Person(subject, subject + "@example.lg.jp", List.of(), null);
    }
  }

  private record Grant(Map<String, String> asked, Person person) {}

  private final InstantSource clock;
  private final HttpServer server;
  private final String secret = UUID.randomUUID() + "+/ %";
  private final Map<String, Grant> codes = new ConcurrentHashMap<>();
  private final AtomicInteger keysAsked = new AtomicInteger();
  private final AtomicInteger described = new AtomicInteger();
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private volatile RSAKey key = fresh("first");
  private volatile Trick trick = Trick.NONE;
  private volatile boolean down;
  private volatile @Nullable String otherName;
  private volatile @Nullable String otherTokenPlace;
  private volatile Person present = Person.of("nobody");

  public IdentityProvider(InstantSource clock) {
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    on("/.well-known/openid-configuration", this::describe);
    on("/authorize", this::authorize);
    on("/token", this::token);
    on("/keys", this::keys);
    server.start();
  }

  /// Settings of a client of it.
  public ProviderSettings settings(URI comeBack) {
    return settings(comeBack, false, List.of(), List.of());
  }

  public ProviderSettings settings(
      URI comeBack, boolean secondFactor, List<String> classes, List<String> methods) {
    return new ProviderSettings(
        issuer(),
        CLIENT,
        Optional.of(secret),
        List.of("openid", "profile"),
        Optional.empty(),
        "preferred_username",
        comeBack,
        "組織のアカウントで入る",
        secondFactor,
        classes,
        methods);
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public String secret() {
    return secret;
  }

  /// From here on tokens are wrong in this way.
  public void play(Trick wrong) {
    trick = wrong;
  }

  /// From here on nothing is answered properly, or everything again.
  public void down(boolean now) {
    down = now;
  }

  public void callItself(@Nullable String name) {
    otherName = name;
  }

  public void redeemAt(@Nullable String place) {
    otherTokenPlace = place;
  }

  /// Signs with another key from here on.
  public void rotate() {
    key = fresh(UUID.randomUUID().toString());
  }

  public int timesKeysWereAsked() {
    return keysAsked.get();
  }

  public int timesDescribed() {
    return described.get();
  }

  /// All tokens and codes it gave.
  public List<String> given() {
    return List.copyOf(tokens);
  }

  /// Who sits at the browsers that come.
  public void sit(Person person) {
    present = person;
  }

  /// Somebody signs in at this address; tells where their browser is sent back to.
  public URI signIn(URI entrance, Person person) {
    Map<String, String> asked = pairs(entrance.getRawQuery());
    String code = UUID.randomUUID().toString();
    tokens.add(code);
    codes.put(code, new Grant(asked, person));
    return URI.create(asked.get("redirect_uri") + "?state=" + asked.get("state") + "&code=" + code);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void on(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            if (down) {
              answer(exchange, 503, "text/plain", "down");
            } else {
              handler.handle(exchange);
            }
          }
        });
  }

  private void describe(HttpExchange exchange) throws IOException {
    described.incrementAndGet();
    String name = otherName;
    String tokenPlace = otherTokenPlace;
    var told = new HashMap<String, Object>();
    told.put("issuer", name == null ? issuer() : name);
    told.put("authorization_endpoint", issuer() + "/authorize");
    told.put("token_endpoint", tokenPlace == null ? issuer() + "/token" : tokenPlace);
    told.put("jwks_uri", issuer() + "/keys");
    json(exchange, 200, told);
  }

  // A page with a link, as if somebody had to sign in there.
  private void authorize(HttpExchange exchange) throws IOException {
    URI back = signIn(exchange.getRequestURI(), present);
    String link = back.toString().replace("&", "&amp;");
    String page =
        """
        <!doctype html><html lang="ja"><title>市の認証</title><h1>市の認証</h1>
        <p><a href="%s">%sとして続ける</a></p>
        """
            .formatted(link, present.name());
    answer(exchange, 200, "text/html; charset=utf-8", page);
  }

  private void keys(HttpExchange exchange) throws IOException {
    keysAsked.incrementAndGet();
    json(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject());
  }

  private void token(HttpExchange exchange) throws IOException {
    var form = pairs(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String pair = CLIENT + ":" + java.net.URLEncoder.encode(secret, StandardCharsets.UTF_8);
    String expected =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      json(exchange, 401, Map.of("error", "invalid_client"));
      return;
    }
    Grant grant = codes.remove(form.getOrDefault("code", ""));
    if (grant == null
        || !Objects.equals(grant.asked().get("redirect_uri"), form.get("redirect_uri"))
        || !Objects.equals(grant.asked().get("code_challenge"), hash(form.get("code_verifier")))
        || !"S256".equals(grant.asked().get("code_challenge_method"))
        || !"authorization_code".equals(form.get("grant_type"))) {
      json(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    if (trick == Trick.NO_JSON) {
      answer(exchange, 200, "text/html", "<p>おまちください</p>");
      return;
    }
    var told = new HashMap<String, Object>();
    told.put("access_token", UUID.randomUUID().toString());
    told.put("token_type", "Bearer");
    if (trick != Trick.NO_TOKEN) {
      String made = made(grant);
      tokens.add(made);
      told.put("id_token", made);
    }
    json(exchange, 200, told);
  }

  private String made(Grant grant) {
    var now = clock.instant();
    var person = grant.person();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(trick == Trick.OTHER_ISSUER ? "https://other.example.jp" : issuer())
            .audience(trick == Trick.OTHER_AUDIENCE ? "another" : CLIENT)
            .subject(person.subject())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
            .claim("nonce", grant.asked().get("nonce"))
            .claim("preferred_username", person.name());
    if (!person.methods().isEmpty()) {
      claims.claim("amr", person.methods());
    }
    if (person.authentication() != null) {
      claims.claim("acr", person.authentication());
    }
    twist(claims);
    try {
      return signed(claims.build());
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void twist(JWTClaimsSet.Builder claims) {
    var now = clock.instant();
    switch (trick) {
      case WRONG_NONCE -> claims.claim("nonce", "another");
      case NO_NONCE -> claims.claim("nonce", null);
      case FOR_OTHERS_TOO -> claims.audience(List.of(CLIENT, "another"));
      case OTHER_PARTY -> claims.claim("azp", "another");
      case EXPIRED -> claims.expirationTime(Date.from(now.minus(Duration.ofSeconds(61))));
      case JUST_EXPIRED -> claims.expirationTime(Date.from(now.minus(Duration.ofSeconds(59))));
      case NEVER_EXPIRES -> claims.expirationTime(null);
      case ISSUED_LATER -> claims.issueTime(Date.from(now.plus(Duration.ofMinutes(2))));
      case NO_SUBJECT -> claims.subject(null);
      case NONE,
          OTHER_AUDIENCE,
          OTHER_ISSUER,
          UNSIGNED,
          PUBLIC_KEY_AS_SECRET,
          UNKNOWN_KEY,
          FORGED,
          NO_TOKEN,
          NO_JSON -> {}
    }
  }

  private String signed(JWTClaimsSet claims) throws JOSEException {
    return switch (trick) {
      case UNSIGNED -> new PlainJWT(claims).serialize();
      case PUBLIC_KEY_AS_SECRET -> {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        yield token.serialize();
      }
      case UNKNOWN_KEY -> signed(claims, fresh("unknown"), "unknown-" + UUID.randomUUID());
      case FORGED -> signed(claims, fresh("forged"), key.getKeyID());
      default -> signed(claims, key, key.getKeyID());
    };
  }

  private static String signed(JWTClaimsSet claims, RSAKey by, String name) throws JOSEException {
    var token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(name).build(), claims);
    token.sign(new RSASSASigner(by));
    return token.serialize();
  }

  private static RSAKey fresh(String name) {
    try {
      return new RSAKeyGenerator(2048).keyID(name).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static @Nullable String hash(@Nullable String verifier) {
    if (verifier == null) {
      return null;
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, String> pairs(String query) {
    return Arrays.stream(query.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static void json(HttpExchange exchange, int status, Map<String, Object> told)
      throws IOException {
    answer(exchange, status, "application/json", JSONObjectUtils.toJSONString(told));
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
