package dev.tesuri.admin.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The login of the organisation: where browsers are sent to, and what their codes are worth. What
/// it says of itself is asked for when it is first needed, not at the start. Thread-safe.
public final class OidcProvider {

  /// How long its description counts, and how long an old one helps when no new one can be had.
  private static final Duration FRESH = Duration.ofHours(1);

  private static final Duration STALE = Duration.ofHours(24);

  /// How long it is left alone when it could not be reached.
  static final Duration REST = Duration.ofSeconds(5);

  /// How long its keys count. A key that is not among them is looked for at once, though not more
  /// often than [#KEYS_PAUSE] allows.
  private static final Duration KEYS = Duration.ofMinutes(15);

  private static final Duration KEYS_WAIT = Duration.ofSeconds(15);
  private static final Duration KEYS_PAUSE = Duration.ofSeconds(30);

  private final ProviderSettings settings;
  private final InstantSource clock;
  private final ProviderLine line = new ProviderLine();
  private @Nullable Known known;
  private Instant restsUntil = Instant.MIN;

  public OidcProvider(ProviderSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  private record Known(Discovery discovery, IdTokens tokens, Instant since) {}

  /// Which it is.
  public ProviderSettings settings() {
    return settings;
  }

  /// Where to send the browser.
  ///
  /// @throws IOException when the provider cannot be reached
  public URI entrance(Passage passage) throws IOException {
    var query = new LinkedHashMap<String, String>();
    query.put("response_type", "code");
    query.put("client_id", settings.clientId());
    query.put("redirect_uri", settings.comeBack().toString());
    query.put("scope", String.join(" ", settings.scopes()));
    query.put("state", passage.state());
    query.put("nonce", passage.nonce());
    query.put("code_challenge", passage.challenge());
    query.put("code_challenge_method", "S256");
    settings.prompt().ifPresent(prompt -> query.put("prompt", prompt));
    if (!settings.classes().isEmpty()) {
      query.put("acr_values", String.join(" ", settings.classes()));
    }
    String entrance = known().discovery().authorization().toString();
    return URI.create(
        entrance + (entrance.contains("?") ? "&" : "?") + ProviderLine.encoded(query));
  }

  /// Redeems a code.
  ///
  /// @throws IOException when the provider cannot be reached, or does not know us
  public Redemption redeem(String code, Passage passage) throws IOException {
    var provider = known();
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", settings.comeBack().toString());
    form.put("code_verifier", passage.verifier());
    var answer = line.post(provider.discovery().token(), form, credentials(provider, form));
    if (answer.status() == 400 && "invalid_grant".equals(text(answer, "error"))) {
      return new Redemption.Refused("the code");
    }
    if (answer.status() != 200) {
      throw new IOException("the provider answered " + answer.status() + " to a code");
    }
    String token = text(answer, "id_token");
    return token == null
        ? new Redemption.Refused("no token")
        : provider.tokens().check(token, passage);
  }

  private Optional<String> credentials(Known provider, Map<String, String> form) {
    boolean inHeader = settings.secret().isPresent() && !provider.discovery().secretInForm();
    if (!inHeader) {
      form.put("client_id", settings.clientId());
      settings.secret().ifPresent(secret -> form.put("client_secret", secret));
      return Optional.empty();
    }
    String pair =
        ProviderLine.encoded(settings.clientId())
            + ":"
            + ProviderLine.encoded(settings.secret().orElseThrow());
    byte[] bytes = pair.getBytes(StandardCharsets.US_ASCII);
    return Optional.of("Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  private static @Nullable String text(ProviderLine.Answer answer, String name) throws IOException {
    try {
      return JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), name);
    } catch (ParseException _) {
      // Not as the cause: it may quote what it could not read.
      throw new IOException("the provider's answer cannot be read");
    }
  }

  // One asks; the others wait for what it finds.
  private synchronized Known known() throws IOException {
    Instant now = clock.instant();
    var old = known;
    if (old != null && now.isBefore(old.since().plus(FRESH))) {
      return old;
    }
    boolean helps = old != null && now.isBefore(old.since().plus(STALE));
    if (now.isBefore(restsUntil)) {
      return orOld(old, helps, new IOException("the provider could not be reached just now"));
    }
    try {
      String json = line.get(Discovery.place(settings.issuer()));
      var discovery = Discovery.parse(json, settings.issuer());
      var tokens =
          old != null && old.discovery().equals(discovery)
              ? old.tokens()
              : new IdTokens(settings, keys(discovery.keys()), clock);
      known = new Known(discovery, tokens, now);
      return known;
    } catch (IOException away) {
      restsUntil = clock.instant().plus(REST);
      return orOld(old, helps, away);
    }
  }

  private static Known orOld(@Nullable Known old, boolean helps, IOException away)
      throws IOException {
    if (old == null || !helps) {
      throw away;
    }
    return old;
  }

  private JWKSource<SecurityContext> keys(URI place) throws IOException {
    return JWKSourceBuilder.create(
            place.toURL(), from -> new Resource(line.get(uri(from)), "application/json"))
        .cache(KEYS.toMillis(), KEYS_WAIT.toMillis())
        .refreshAheadCache(false)
        .rateLimited(KEYS_PAUSE.toMillis())
        .retrying(false)
        .outageTolerant(STALE.toMillis())
        .build();
  }

  private static URI uri(java.net.URL from) throws IOException {
    try {
      return from.toURI();
    } catch (URISyntaxException malformed) {
      throw new IOException("no address", malformed);
    }
  }
}
