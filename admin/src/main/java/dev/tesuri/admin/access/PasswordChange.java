package dev.tesuri.admin.access;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What every setting of a password does.
final class PasswordChange {

  private PasswordChange() {}

  /// What is wrong with it for this account.
  static Optional<String> fault(Account account, String password) {
    return PasswordRules.fault(
        password, List.of(account.login(), account.name(), account.municipality()));
  }

  /// Sets it, uses up the invitations, and ends all sessions.
  static void on(Handle handle, Account account, String hash, AuditEntry told) {
    AccountRows.setPassword(handle, account.id(), hash);
    AccountRows.uninvite(handle, account.id());
    SessionRows.deleteAllOf(handle, account.id());
    AuditRows.insert(handle, told);
  }
}
