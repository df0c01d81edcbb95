package dev.tesuri.admin.oidc;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which provider it is, and what of it counts.
///
/// @param issuer exactly as its tokens name it
/// @param secret never shown or logged; empty for a client without one
/// @param scopes with `openid`
/// @param prompt what the provider is to ask of the person each time; empty for its own choice
/// @param nameClaim what names the person, only to be shown
/// @param comeBack where the browser is sent back to
/// @param button words on the button
/// @param secondFactor whether the provider has asked for the second factor
/// @param classes values of `acr` of which one must be told for that; empty for any
/// @param methods values of `amr` of which one must be told for that; empty for any
public record ProviderSettings(
    String issuer,
    String clientId,
    Optional<String> secret,
    List<String> scopes,
    Optional<String> prompt,
    String nameClaim,
    URI comeBack,
    String button,
    boolean secondFactor,
    List<String> classes,
    List<String> methods) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  public ProviderSettings {
    scopes = List.copyOf(scopes);
    classes = List.copyOf(classes);
    methods = List.copyOf(methods);
  }

  /// Whether what is sent there stays secret on its way.
  public static boolean isSafe(URI place) {
    return place.getHost() != null
        && ("https".equals(place.getScheme())
            || ("http".equals(place.getScheme()) && LOOPBACK.contains(place.getHost())));
  }

  @Override
  public String toString() {
    return clientId + " at " + issuer;
  }
}
