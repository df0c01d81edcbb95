package dev.tesuri.admin.access;

import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import dev.tesuri.knowledge.store.SecretBox;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.security.SecureRandom;
import java.util.Locale;

/// All that has to do with accounts, on one database and one clock.
public final class Office {

  static final String TOWN = "aozora";
  static final String PASSWORD = "みかんの皮を干して待つ朝";
  static final String HERE = "192.0.2.1";

  final TestClock clock = new TestClock();
  final SecureRandom random = new SecureRandom();
  final Database database;
  public final Audit audit;
  final Passwords passwords = new Passwords(random);
  public final StaffSessions sessions;
  final SignIn signIn;
  final Accounts accounts;
  final Invitations invitations;
  final OwnAccount own;
  final FirstAccounts first;

  public Office(Database database) {
    this(database, false);
  }

  Office(Database database, boolean demo) {
    this.database = database;
    var tokens = new Tokens(random);
    var box = new SecretBox(() -> new byte[SecretBox.KEY_BYTES], random);
    audit = new Audit(database, new Ids(), clock);
    sessions = new StaffSessions(database, tokens, clock, demo);
    signIn =
        new SignIn(
            database,
            passwords,
            new SecondFactor(box, random, clock),
            sessions,
            audit,
            demo,
            clock::nanos);
    accounts = new Accounts(database, new Ids(), tokens, audit, clock);
    invitations = new Invitations(database, passwords, audit, clock);
    own = new OwnAccount(database, passwords, sessions, audit, clock::nanos);
    first = new FirstAccounts(database, new Ids(), passwords, audit, clock);
  }

  /// Somebody as the session of an account would name them, without an account.
  static Staff made(Role role, String town) {
    return new Staff("id of " + role, role.words(), role, town);
  }

  /// Invites somebody who sets [#PASSWORD].
  Staff joined(Role role, String town) {
    String login = role.name().toLowerCase(Locale.ROOT) + "-" + town;
    var done = invited(login, role, town);
    assert invitations.join(done.token(), PASSWORD).isEmpty();
    return new Staff(done.account(), login, role, town);
  }

  Accounts.Result.Done invited(String login, Role role, String town) {
    var by =
        role == Role.OPERATOR ? made(Role.OPERATOR, Staff.NO_TOWN) : made(Role.ADMINISTRATOR, town);
    var invitation = new Accounts.Invitation(login, login, role.code(), "");
    return (Accounts.Result.Done) accounts.invite(by, invitation);
  }

  /// A request of somebody who is signed in.
  public static SecurityContext asSeenBy(Staff staff) {
    return new SecurityContext() {
      @Override
      public Principal getUserPrincipal() {
        return new StaffSession("session", staff, true);
      }

      @Override
      public boolean isUserInRole(String role) {
        return staff.role().code().equals(role);
      }

      @Override
      public boolean isSecure() {
        return true;
      }

      @Override
      public String getAuthenticationScheme() {
        return FORM_AUTH;
      }
    };
  }

  /// The token of a whole session, as if the second factor had been given.
  public String enter(Staff staff) {
    return database.write(handle -> sessions.open(handle, staff.id(), true));
  }

  /// The half session after the password.
  StaffSession half(String login) {
    var half = (SignIn.Result.Half) signIn.withPassword(login, PASSWORD, HERE);
    return sessions.find(half.token()).orElseThrow();
  }
}
