package dev.tesuri.admin.access;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/// A stay of somebody in the console.
///
/// @param id hash of the token in the cookie; no secret
/// @param complete whether the second factor was given, or is not needed
public record StaffSession(String id, Staff staff, boolean complete) implements Principal {

  /// The session of this request.
  ///
  /// @throws IllegalStateException when there is none
  public static StaffSession of(SecurityContext security) {
    if (security.getUserPrincipal() instanceof StaffSession session) {
      return session;
    }
    throw new IllegalStateException("nobody is signed in here");
  }

  @Override
  public String getName() {
    return staff.id();
  }
}
