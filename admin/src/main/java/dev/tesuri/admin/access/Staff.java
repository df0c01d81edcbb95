package dev.tesuri.admin.access;

import jakarta.ws.rs.core.SecurityContext;

/// Somebody who works with the program, as the session knows them.
///
/// @param id of the account
/// @param name as colleagues and residents read it
/// @param municipality id of the town whose rows they may see; [#NO_TOWN] for an operator, which is
///     the town of no row
public record Staff(String id, String name, Role role, String municipality) {

  /// What stands for the town of those who have none.
  public static final String NO_TOWN = "*";

  /// Who sends this request. Behind a route with [Needs] of a role there is always somebody.
  ///
  /// @throws IllegalStateException when nobody is signed in
  public static Staff of(SecurityContext security) {
    return StaffSession.of(security).staff();
  }
}
