package dev.tesuri.admin.access;

import java.time.Instant;

/// One line of the audit.
///
/// @param id later ones sort later
/// @param municipality the town that it concerns
/// @param account of who did it
/// @param name of who did it, at that time
/// @param deed code of a [Deed]
/// @param subject what it was done to: an id or a name to sign in with, never words of residents
public record AuditEntry(
    String id,
    Instant at,
    String municipality,
    String account,
    String name,
    String deed,
    String subject) {

  /// The deed as people read it.
  public String words() {
    return Deed.wordsOf(deed);
  }
}
