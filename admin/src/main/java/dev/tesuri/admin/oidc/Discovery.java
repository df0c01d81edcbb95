package dev.tesuri.admin.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;

/// What a provider says of itself at `.well-known/openid-configuration`.
///
/// @param authorization where browsers are sent to
/// @param token where codes are redeemed
/// @param keys where its public keys are
/// @param secretInForm whether it takes the secret in the form alone, and not as a header
record Discovery(URI authorization, URI token, URI keys, boolean secretInForm) {

  /// Where it is to be found.
  static URI place(String issuer) {
    return URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
  }

  /// Reads it.
  ///
  /// @throws IOException when it is not of this issuer, or lacks something
  static Discovery parse(String json, String issuer) throws IOException {
    try {
      Map<String, Object> told = JSONObjectUtils.parse(json);
      if (!issuer.equals(JSONObjectUtils.getString(told, "issuer"))) {
        throw new IOException("the provider calls itself by another name than the setting");
      }
      List<String> ways =
          told.containsKey("token_endpoint_auth_methods_supported")
              ? JSONObjectUtils.getStringList(told, "token_endpoint_auth_methods_supported")
              : List.of();
      return new Discovery(
          place(told, "authorization_endpoint", issuer),
          place(told, "token_endpoint", issuer),
          place(told, "jwks_uri", issuer),
          ways.contains("client_secret_post") && !ways.contains("client_secret_basic"));
    } catch (ParseException | IllegalArgumentException malformed) {
      throw new IOException("the provider's description cannot be read", malformed);
    }
  }

  private static URI place(Map<String, Object> told, String name, String issuer)
      throws ParseException, IOException {
    String text = JSONObjectUtils.getString(told, name);
    if (text == null) {
      throw new IOException("the provider does not name its " + name);
    }
    URI place = URI.create(text);
    // A provider on this very machine may do without https, and send nobody elsewhere without it.
    if (!ProviderSettings.isSafe(place)
        || (issuer.startsWith("https:") && !"https".equals(place.getScheme()))) {
      throw new IOException("the provider's " + name + " is not safe");
    }
    return place;
  }
}
