package dev.tesuri.admin.access;

import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The accounts that nobody could invite: the first administrator of a town, the first operator,
/// and the staff of the fictional town. Thread-safe.
public final class FirstAccounts {

  private static final List<Demo> DEMO =
      List.of(
          new Demo("admin", "見本 管理者", Role.ADMINISTRATOR),
          new Demo("supporter", "見本 支援員", Role.SUPPORTER),
          new Demo("supporter-2", "見本 支援員その2", Role.SUPPORTER),
          new Demo("editor", "見本 編集者", Role.EDITOR),
          new Demo("approver", "見本 承認者", Role.APPROVER),
          new Demo("operator", "見本 運用者", Role.OPERATOR));

  private final Database database;
  private final Ids ids;
  private final Passwords passwords;
  private final Audit audit;
  private final InstantSource clock;

  public FirstAccounts(
      Database database, Ids ids, Passwords passwords, Audit audit, InstantSource clock) {
    this.database = database;
    this.ids = ids;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /// Accounts just made.
  ///
  /// @param logins what their owners type to sign in
  /// @param password of all of them, to be shown once
  public record Made(List<String> logins, String password) {
    public Made {
      logins = List.copyOf(logins);
    }
  }

  private record Demo(String login, String name, Role role) {}

  /// Makes an administrator for a town that has none.
  ///
  /// @return empty when there was one
  public Optional<Made> administrator(String town) {
    return one("admin", "はじめの管理者", Role.ADMINISTRATOR, town);
  }

  /// Makes an operator when there is none.
  ///
  /// @return empty when there was one
  public Optional<Made> operator(String login) {
    return one(login, "はじめの運用者", Role.OPERATOR, Staff.NO_TOWN);
  }

  /// Makes the staff of the fictional town, who need no second factor, when there are none.
  ///
  /// @return empty when there were some
  public Optional<Made> demonstration(String town) {
    if (isThere(Role.ADMINISTRATOR, town, true)) {
      return Optional.empty();
    }
    String password = passwords.fresh();
    String hash = passwords.hash(password);
    var logins = new ArrayList<String>();
    for (Demo demo : DEMO) {
      String where = demo.role() == Role.OPERATOR ? Staff.NO_TOWN : town;
      make(account(demo.login(), demo.name(), demo.role(), where, hash, true))
          .ifPresent(logins::add);
    }
    return logins.isEmpty() ? Optional.empty() : Optional.of(new Made(logins, password));
  }

  private Optional<Made> one(String login, String name, Role role, String town) {
    if (isThere(role, town, false)) {
      return Optional.empty();
    }
    String password = passwords.fresh();
    String hash = passwords.hash(password);
    // The plain name may be taken by another town of the same database.
    return make(account(login, name, role, town, hash, false))
        .or(() -> make(account(login + "-" + town, name, role, town, hash, false)))
        .map(made -> new Made(List.of(made), password));
  }

  private boolean isThere(Role role, String town, boolean demo) {
    return database.read(handle -> AccountRows.isThere(handle, role, town, demo));
  }

  // Looked at again in the transaction: of two nodes that start at once, one makes it.
  private Optional<String> make(Account account) {
    return database.write(
        handle -> {
          boolean there =
              !account.demo()
                  && AccountRows.isThere(handle, account.role(), account.municipality(), false);
          if (there || !AccountRows.insert(handle, account, clock.millis())) {
            return Optional.empty();
          }
          AuditRows.insert(
              handle, audit.entry(account.staff(), Deed.ACCOUNT_MADE, account.login()));
          return Optional.of(account.login());
        });
  }

  private Account account(
      String login, String name, Role role, String town, String hash, boolean demo) {
    return new Account(ids.fresh(), login, name, role, town, hash, null, 0, demo);
  }
}
