package dev.tesuri.admin.oidc;

import dev.tesuri.bot.conversation.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// What binds a way to the provider and its way back together. All of it follows from one random
/// token that nobody but the browser keeps, so that nothing secret has to be stored.
///
/// @param state comes back with the browser
/// @param nonce comes back in the signed token
/// @param verifier proves to the provider that who redeems the code has asked for it
public record Passage(String state, String nonce, String verifier) {

  /// The passage of a browser.
  ///
  /// @param token of 256 random bits
  public static Passage of(String token) {
    return new Passage(
        Tokens.hash("state " + token),
        Tokens.hash("nonce " + token),
        Tokens.hash("verifier " + token));
  }

  /// Whether the browser came back from this passage.
  public boolean isOf(String brought) {
    return isSame(state, brought);
  }

  /// Whether the signed token was made for this passage.
  boolean isFor(String told) {
    return isSame(nonce, told);
  }

  /// What the provider is told of the verifier beforehand: `S256` of RFC 7636.
  String challenge() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
