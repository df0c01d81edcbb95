package dev.tesuri.admin.face;

import dev.tesuri.admin.access.StaffSession;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/// Tells resources who sends the request.
record StaffSecurity(StaffSession session, boolean secure) implements SecurityContext {

  @Override
  public Principal getUserPrincipal() {
    return session;
  }

  @Override
  public boolean isUserInRole(String role) {
    return session.complete() && session.staff().role().code().equals(role);
  }

  @Override
  public boolean isSecure() {
    return secure;
  }

  @Override
  public String getAuthenticationScheme() {
    return FORM_AUTH;
  }
}
