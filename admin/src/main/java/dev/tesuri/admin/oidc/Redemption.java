package dev.tesuri.admin.oidc;

/// What came of a code that a browser brought back.
public sealed interface Redemption {

  /// The provider vouches for somebody.
  ///
  /// @param subject who it is, unchanging and unlike anybody else's at this provider
  /// @param shown what it calls the person, only to be shown
  /// @param secondFactor whether a second factor was given there, as the settings want it
  record Vouched(String subject, String shown, boolean secondFactor) implements Redemption {}

  /// It does not count.
  ///
  /// @param reason for the log; quotes nothing
  record Refused(String reason) implements Redemption {}
}
