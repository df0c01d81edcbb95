package dev.tesuri.admin.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;

/// Checks the signed tokens by which a provider tells who somebody is. Thread-safe.
final class IdTokens {

  /// How far the provider's clock may be from ours.
  static final Duration LEEWAY = Duration.ofSeconds(60);

  /// Of public keys alone: with a shared secret, who knows the public key could sign.
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private static final int LONGEST_SUBJECT = 255;
  private static final int LONGEST_NAME = 100;

  private final ProviderSettings settings;
  private final InstantSource clock;
  private final DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();

  IdTokens(ProviderSettings settings, JWKSource<SecurityContext> keys, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    signatures.setJWTClaimsSetVerifier(claims());
  }

  private DefaultJWTClaimsVerifier<SecurityContext> claims() {
    var issuer = new JWTClaimsSet.Builder().issuer(settings.issuer()).build();
    var needed = Set.of("sub", "iat", "exp", "nonce");
    var verifier =
        new DefaultJWTClaimsVerifier<SecurityContext>(settings.clientId(), issuer, needed) {
          @Override
          protected Date currentTime() {
            return Date.from(clock.instant());
          }
        };
    verifier.setMaxClockSkew((int) LEEWAY.toSeconds());
    return verifier;
  }

  /// Who the token says somebody is, or why it does not count.
  ///
  /// @throws IOException when the provider's keys cannot be had
  Redemption check(String token, Passage passage) throws IOException {
    JWTClaimsSet told;
    try {
      told = signatures.process(token, null);
    } catch (JWKSetUnavailableException away) {
      throw new IOException("the provider's keys cannot be had", away);
    } catch (ParseException | BadJOSEException | JOSEException bad) {
      // Of which kind it is says enough; its message may quote the token.
      return new Redemption.Refused("the token: " + bad.getClass().getSimpleName());
    }
    try {
      return verdict(told, passage);
    } catch (ParseException malformed) {
      return new Redemption.Refused("a claim of another type");
    }
  }

  private Redemption verdict(JWTClaimsSet told, Passage passage) throws ParseException {
    if (!passage.isFor(told.getStringClaim("nonce"))) {
      return new Redemption.Refused("the nonce");
    }
    String party = told.getStringClaim("azp");
    boolean forOthersToo = told.getAudience().size() > 1;
    if (party == null ? forOthersToo : !party.equals(settings.clientId())) {
      return new Redemption.Refused("the authorised party");
    }
    if (told.getIssueTime().toInstant().isAfter(clock.instant().plus(LEEWAY))) {
      return new Redemption.Refused("issued in the future");
    }
    String subject = told.getSubject();
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      return new Redemption.Refused("the subject");
    }
    return new Redemption.Vouched(subject, name(told, subject), secondFactor(told));
  }

  private boolean secondFactor(JWTClaimsSet told) throws ParseException {
    if (!settings.secondFactor()) {
      return false;
    }
    List<String> methods = told.getStringListClaim("amr");
    String authentication = told.getStringClaim("acr");
    boolean way =
        settings.methods().isEmpty()
            || (methods != null && !Collections.disjoint(methods, settings.methods()));
    return way
        && (settings.classes().isEmpty()
            || (authentication != null && settings.classes().contains(authentication)));
  }

  private String name(JWTClaimsSet told, String subject) {
    String name = subject;
    for (String claim : List.of("name", "email", "preferred_username", settings.nameClaim())) {
      if (told.getClaim(claim) instanceof String text && !text.isBlank()) {
        name = text;
      }
    }
    String plain = name.replaceAll("\\p{C}", "").strip();
    return plain.substring(0, plain.offsetByCodePoints(0, shown(plain)));
  }

  private static int shown(String text) {
    return Math.min(LONGEST_NAME, text.codePointCount(0, text.length()));
  }
}
