package dev.tesuri.admin.access;

import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.knowledge.store.Database;
import java.time.InstantSource;
import java.util.Optional;

/// Taking up an invitation: whoever holds the link sets the password of its account, once.
/// Thread-safe.
public final class Invitations {

  private static final String NO_LONGER = "このリンクは、もう使えません。管理者に、新しいリンクをたのんでください。";

  private final Database database;
  private final Passwords passwords;
  private final Audit audit;
  private final InstantSource clock;

  public Invitations(Database database, Passwords passwords, Audit audit, InstantSource clock) {
    this.database = database;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /// The person whom a link invites.
  ///
  /// @param login what they type to sign in
  public record Invited(String login, String name, Role role) {}

  /// Whom this token invites; empty when it was used, has run out, or never was.
  public Optional<Invited> invited(String token) {
    return account(token)
        .map(account -> new Invited(account.login(), account.name(), account.role()));
  }

  /// Sets the password. The link is used up, and all sessions of the account end.
  ///
  /// @return what is wrong with the password or the link, in words; empty when it is done
  public Optional<String> join(String token, String password) {
    var account = account(token);
    if (account.isEmpty()) {
      return Optional.of(NO_LONGER);
    }
    var fault = PasswordChange.fault(account.get(), password);
    if (fault.isPresent()) {
      return fault;
    }
    String hash = passwords.hash(password);
    var told = audit.entry(account.get().staff(), Deed.PASSWORD_SET, "");
    long now = clock.millis();
    boolean joined =
        database.write(
            handle -> {
              // Of two that hold the link, one uses it up.
              if (!AccountRows.useInvitation(handle, Tokens.hash(token), now)) {
                return false;
              }
              PasswordChange.on(handle, account.get(), hash, told);
              return true;
            });
    return joined ? Optional.empty() : Optional.of(NO_LONGER);
  }

  private Optional<Account> account(String token) {
    long now = clock.millis();
    return database.read(handle -> AccountRows.invited(handle, Tokens.hash(token), now));
  }
}
