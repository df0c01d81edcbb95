package dev.tesuri.admin.access;

import org.jspecify.annotations.Nullable;

/// A way to the organisation's login and back. A row of table `oidc_errand`.
///
/// @param account that is to be linked; null of [Purpose#ENTER]
/// @param warrant the session of [Purpose#LINK], the invitation of [Purpose#JOIN], as hashes
/// @param subject whom the provider named; null before the browser is back
/// @param shown what the provider calls the person
/// @param secondFactor whether a second factor was given there
public record Errand(
    String id,
    Purpose purpose,
    @Nullable String account,
    @Nullable String warrant,
    @Nullable String subject,
    @Nullable String shown,
    boolean secondFactor) {

  /// What somebody goes there for.
  public enum Purpose {
    /// To sign in.
    ENTER("enter"),
    /// To link the account that is signed in.
    LINK("link"),
    /// To take up an invitation.
    JOIN("join");

    private final String code;

    Purpose(String code) {
      this.code = code;
    }

    /// As it is stored.
    String code() {
      return code;
    }
  }
}
