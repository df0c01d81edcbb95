package dev.tesuri.admin.access;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tesuri.knowledge.store.Database;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What somebody sees and changes of their own account. Changing anything needs the present
/// password, so that a screen left alone is not enough. Thread-safe.
public final class OwnAccount {

  private static final String WRONG = "いまのパスワードがちがいます。";
  private static final String TOO_OFTEN = "続けてまちがえました。15分ほど待ってください。";
  private static final String NO_PASSWORD = "パスワードがないので、ここでは変えられません。管理者に、パスワードを決めるリンクをたのんでください。";
  private static final int MOST_TRIES = 5;

  private final Database database;
  private final Passwords passwords;
  private final StaffSessions sessions;
  private final Audit audit;
  private final Tries tries;

  public OwnAccount(
      Database database, Passwords passwords, StaffSessions sessions, Audit audit, Ticker ticker) {
    this.database = database;
    this.passwords = passwords;
    this.sessions = sessions;
    this.audit = audit;
    this.tries = new Tries(MOST_TRIES, SignIn.WINDOW, ticker);
  }

  /// One's account.
  ///
  /// @param password whether there is one
  /// @param demo whether it needs no second factor
  /// @param recoveryCodes how many are left
  public record View(
      String login, boolean password, boolean secondFactor, boolean demo, int recoveryCodes) {}

  /// How a change ended.
  public sealed interface Result {
    /// All other sessions have ended; this token is of the one that goes on.
    record PasswordSet(String token) implements Result {}

    /// The new codes, shown this once; the old ones are no longer taken.
    record Codes(List<String> recoveryCodes) implements Result {
      public Codes {
        recoveryCodes = List.copyOf(recoveryCodes);
      }
    }

    /// One enters by the password alone from here on. All other sessions have ended, as somebody
    /// else may have entered by the link; this token is of the one that goes on.
    record Unlinked(String token) implements Result {}

    /// Nothing was changed, and why, in words.
    record Refused(String words) implements Result {}
  }

  /// What there is.
  public View view(Staff own) {
    return database.read(
        handle -> {
          var account = account(handle, own);
          int codes = AccountRows.recoveryCodes(handle, own.id());
          return new View(
              account.login(),
              account.password() != null,
              account.seed() != null,
              account.demo(),
              codes);
        });
  }

  /// Sets another password and goes on in a new session.
  public Result changePassword(Staff own, String present, String fresh) {
    var account = database.read(handle -> account(handle, own));
    var fault = fault(account, present).or(() -> PasswordChange.fault(account, fresh));
    if (fault.isPresent()) {
      return new Result.Refused(fault.get());
    }
    String hash = passwords.hash(fresh);
    var told = audit.entry(own, Deed.PASSWORD_SET, "");
    return new Result.PasswordSet(
        database.write(
            handle -> {
              PasswordChange.on(handle, account, hash, told);
              return sessions.open(handle, own.id(), true);
            }));
  }

  /// Makes new recovery codes in the place of all old ones.
  public Result renewRecoveryCodes(Staff own, String present) {
    var account = database.read(handle -> account(handle, own));
    if (account.seed() == null) {
      return new Result.Refused("認証アプリを登録していないので、予備コードはいりません。");
    }
    var fault = fault(account, present);
    if (fault.isPresent()) {
      return new Result.Refused(fault.get());
    }
    var codes = RecoveryCodes.fresh(passwords);
    var hashes = codes.stream().map(code -> RecoveryCodes.hash(own.id(), code)).toList();
    return database.write(
        handle -> {
          AccountRows.replaceRecoveryCodes(handle, own.id(), hashes);
          AuditRows.insert(handle, audit.entry(own, Deed.RECOVERY_CODES_MADE, ""));
          return new Result.Codes(codes);
        });
  }

  /// Cuts the link to the organisation's login and goes on in a new session.
  public Result unlink(Staff own, String present) {
    var account = database.read(handle -> account(handle, own));
    var fault = fault(account, present);
    if (fault.isPresent()) {
      return new Result.Refused(fault.get());
    }
    return database.write(
        handle -> {
          if (!LinkRows.unlink(handle, own.id())) {
            return new Result.Refused("組織のアカウントとは、つながっていません。");
          }
          AuditRows.insert(handle, audit.entry(own, Deed.PROVIDER_UNLINKED, account.login()));
          SessionRows.deleteAllOf(handle, own.id());
          return new Result.Unlinked(sessions.open(handle, own.id(), true));
        });
  }

  /// Why this password opens no change of the account; empty when it does. A wrong one counts.
  Optional<String> fault(Account account, String present) {
    if (account.password() == null) {
      return Optional.of(NO_PASSWORD);
    }
    if (!tries.mayTry(account.id())) {
      return Optional.of(TOO_OFTEN);
    }
    if (!passwords.matches(present, account.password())) {
      return Optional.of(WRONG);
    }
    tries.forget(account.id());
    return Optional.empty();
  }

  private static Account account(Handle handle, Staff own) {
    return AccountRows.byId(handle, own.id())
        .orElseThrow(() -> new IllegalStateException("the account has just ended"));
  }
}
