package dev.tesuri.admin.access;

import org.jspecify.annotations.Nullable;

/// A row of table `account`.
///
/// @param login what is typed to sign in
/// @param password Argon2id hash; null until the invitation is taken up
/// @param seed of the one-time codes, sealed; null until the second factor is set
/// @param usedStep newest time step whose one-time code was used
/// @param demo of the fictional town
record Account(
    String id,
    String login,
    String name,
    Role role,
    String municipality,
    @Nullable String password,
    @Nullable String seed,
    long usedStep,
    boolean demo) {

  Staff staff() {
    return new Staff(id, name, role, municipality);
  }

  /// The place for which the seed is sealed.
  static String seedPlace(String account) {
    return "account.seed " + account;
  }
}
