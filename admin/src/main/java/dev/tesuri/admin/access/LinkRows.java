package dev.tesuri.admin.access;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of table `oidc_link`.
final class LinkRows {

  private LinkRows() {}

  /// A person at a provider.
  ///
  /// @param shown what the provider calls the person
  record Subject(String issuer, String subject, String shown) {}

  /// The account of this person, living or not.
  static Optional<String> account(Handle handle, String issuer, String subject) {
    return handle
        .createQuery("select account from oidc_link where issuer = :issuer and subject = :subject")
        .bind("issuer", issuer)
        .bind("subject", subject)
        .mapTo(String.class)
        .findOne();
  }

  /// What the provider calls the person of this account; empty when it is not linked.
  static Optional<String> shown(Handle handle, String account, String issuer) {
    return handle
        .createQuery("select shown from oidc_link where account = :account and issuer = :issuer")
        .bind("account", account)
        .bind("issuer", issuer)
        .mapTo(String.class)
        .findOne();
  }

  /// Whether the person belongs to no other account.
  static boolean isFree(Handle handle, String account, Subject person) {
    return account(handle, person.issuer(), person.subject())
        .filter(other -> !other.equals(account))
        .isEmpty();
  }

  /// Links the account to this person alone.
  ///
  /// @return false when the person belongs to another account
  static boolean link(Handle handle, String account, Subject person, long now) {
    if (!isFree(handle, account, person)) {
      return false;
    }
    unlink(handle, account);
    return handle
            .createUpdate(
                """
                insert into oidc_link (account, issuer, subject, shown, linked_at)
                values (:account, :issuer, :subject, :shown, :now)
                on conflict (issuer, subject) do nothing
                """)
            .bind("account", account)
            .bind("issuer", person.issuer())
            .bind("subject", person.subject())
            .bind("shown", person.shown())
            .bind("now", now)
            .execute()
        == 1;
  }

  /// Whether it was linked.
  static boolean unlink(Handle handle, String account) {
    return handle
            .createUpdate("delete from oidc_link where account = :account")
            .bind("account", account)
            .execute()
        == 1;
  }
}
