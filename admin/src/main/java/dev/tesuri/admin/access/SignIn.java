package dev.tesuri.admin.access;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tesuri.knowledge.store.Database;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way in: a password, then a one-time code or a recovery code; at the first time the app is
/// registered instead.
///
/// An unknown name, a wrong password and an account that has ended get the same answer after the
/// same time. Wrong tries are limited for the account from one address, for the account, and for
/// the address; nobody is locked out by tries from elsewhere before the account has had many. The
/// counts live in memory. Thread-safe.
public final class SignIn {

  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

  /// How long tries are remembered, and how long one has to wait at most.
  static final Duration WINDOW = Duration.ofMinutes(15);

  private static final int MOST_HERE = 5;
  private static final int MOST_OF_ADDRESS = 20;
  private static final int MOST_OF_ACCOUNT = 25;
  private static final int MOST_CODES = 5;

  private final Database database;
  private final Passwords passwords;
  private final SecondFactor factor;
  private final StaffSessions sessions;
  private final Audit audit;
  private final boolean demo;
  private final Tries here;
  private final Tries ofAddress;
  private final Tries ofAccount;
  private final Tries codes;

  /// The way into this installation.
  ///
  /// @param demo whether the fictional town is shown, whose accounts have no second factor
  public SignIn(
      Database database,
      Passwords passwords,
      SecondFactor factor,
      StaffSessions sessions,
      Audit audit,
      boolean demo,
      Ticker ticker) {
    this.database = database;
    this.passwords = passwords;
    this.factor = factor;
    this.sessions = sessions;
    this.audit = audit;
    this.demo = demo;
    here = new Tries(MOST_HERE, WINDOW, ticker);
    ofAddress = new Tries(MOST_OF_ADDRESS, WINDOW, ticker);
    ofAccount = new Tries(MOST_OF_ACCOUNT, WINDOW, ticker);
    codes = new Tries(MOST_CODES, WINDOW, ticker);
  }

  /// How a step of the way ended.
  public sealed interface Result {

    /// Signed in.
    record Entered(String token, Staff staff) implements Result {}

    /// The password was right; the token is of a session that needs its second step.
    record Half(String token) implements Result {}

    /// The app is registered, and one is signed in. The codes are shown this once.
    record Registered(String token, Staff staff, List<String> recoveryCodes) implements Result {
      public Registered {
        recoveryCodes = List.copyOf(recoveryCodes);
      }
    }

    record Wrong() implements Result {}

    /// What was given was not looked at.
    record TooOften() implements Result {}
  }

  /// The first step.
  ///
  /// @param login as typed
  /// @param address of the caller, for counting
  public Result withPassword(String login, String password, String address) {
    String name = folded(login);
    String both = name + " " + address;
    if (!ofAddress.mayTry(address) || !here.mayTry(both) || !ofAccount.mayTry(name)) {
      LOG.warn("sign-in from {} was refused: too many wrong tries", address);
      return new Result.TooOften();
    }
    var found = database.read(handle -> AccountRows.byLogin(handle, name)).filter(this::isHere);
    boolean right = passwords.matches(password, found.map(Account::password).orElse(null));
    if (found.isEmpty()) {
      return new Result.Wrong();
    }
    Staff staff = found.get().staff();
    if (!right) {
      audit.record(staff, Deed.SIGN_IN_REFUSED, name);
      return new Result.Wrong();
    }
    here.forget(both);
    ofAccount.takeBack(name);
    ofAddress.takeBack(address);
    boolean complete = found.get().demo();
    String token = database.write(handle -> opened(handle, staff, complete));
    return complete ? new Result.Entered(token, staff) : new Result.Half(token);
  }

  /// The second step with a one-time code or a recovery code. The half session ends, and a whole
  /// one with a token of its own begins.
  public Result withCode(StaffSession half, String code) {
    Staff staff = half.staff();
    if (!codes.mayTry(staff.id())) {
      return new Result.TooOften();
    }
    var token = database.write(handle -> completedBy(handle, half, code));
    if (token.isEmpty()) {
      audit.record(staff, Deed.SIGN_IN_REFUSED, "");
      return new Result.Wrong();
    }
    codes.forget(staff.id());
    return new Result.Entered(token.get(), staff);
  }

  private Optional<String> completedBy(Handle handle, StaffSession half, String code) {
    Staff staff = half.staff();
    var account = AccountRows.byId(handle, staff.id());
    if (account.isEmpty()) {
      return Optional.empty();
    }
    if (!factor.take(handle, account.get(), code)) {
      String hash = RecoveryCodes.hash(staff.id(), code);
      if (!AccountRows.useRecoveryCode(handle, staff.id(), hash)) {
        return Optional.empty();
      }
      AuditRows.insert(handle, audit.entry(staff, Deed.RECOVERY_CODE_USED, ""));
    }
    return completed(handle, half);
  }

  /// Whether the account of this half session has an app registered already.
  public boolean hasSecondFactor(StaffSession half) {
    return database.read(
        handle ->
            AccountRows.byId(handle, half.staff().id())
                .filter(account -> account.seed() != null)
                .isPresent());
  }

  /// What to enter into the app, for an account without one.
  ///
  /// @param seed in Base32
  /// @param login what is typed to sign in
  public record Offer(String seed, String login) {}

  /// A seed for an account that has none yet; the same until it is registered or the half session
  /// ends.
  public Offer offer(StaffSession half) {
    String login =
        database
            .read(handle -> AccountRows.byId(handle, half.staff().id()))
            .map(Account::login)
            .orElseThrow();
    return new Offer(factor.offer(database, half), login);
  }

  /// Registers the app by the code that it shows for the offered seed.
  public Result register(StaffSession half, String code) {
    Staff staff = half.staff();
    if (!codes.mayTry(staff.id())) {
      return new Result.TooOften();
    }
    var recovery = RecoveryCodes.fresh(passwords);
    var token = database.write(handle -> registeredBy(handle, half, code, recovery));
    if (token.isEmpty()) {
      return new Result.Wrong();
    }
    codes.forget(staff.id());
    return new Result.Registered(token.get(), staff, recovery);
  }

  private Optional<String> registeredBy(
      Handle handle, StaffSession half, String code, List<String> recovery) {
    Staff staff = half.staff();
    boolean free =
        AccountRows.byId(handle, staff.id()).filter(account -> account.seed() == null).isPresent();
    if (!free || !factor.accept(handle, half, code)) {
      return Optional.empty();
    }
    var hashes = recovery.stream().map(one -> RecoveryCodes.hash(staff.id(), one)).toList();
    AccountRows.replaceRecoveryCodes(handle, staff.id(), hashes);
    AuditRows.insert(handle, audit.entry(staff, Deed.SECOND_FACTOR_SET, ""));
    return completed(handle, half);
  }

  private Optional<String> completed(Handle handle, StaffSession half) {
    var token = sessions.complete(handle, half);
    if (token.isPresent()) {
      AuditRows.insert(handle, audit.entry(half.staff(), Deed.SIGNED_IN, ""));
    }
    return token;
  }

  private String opened(Handle handle, Staff staff, boolean complete) {
    if (complete) {
      AuditRows.insert(handle, audit.entry(staff, Deed.SIGNED_IN, ""));
    }
    return sessions.open(handle, staff.id(), complete);
  }

  private boolean isHere(Account account) {
    return demo || !account.demo();
  }

  static String folded(String login) {
    return Normalizer.normalize(login, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
