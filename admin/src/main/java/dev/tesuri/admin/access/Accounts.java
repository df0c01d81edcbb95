package dev.tesuri.admin.access;

import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The accounts of staff, as whoever looks after them sees and changes them: made by invitation,
/// ended for ever. Every change is audited in the same transaction. Thread-safe.
///
/// What somebody cannot see they cannot change either: an account outside their care is answered
/// like one that does not exist.
public final class Accounts {

  /// How long an invitation can be taken up.
  public static final Duration INVITATION = Duration.ofDays(7);

  private static final String LOGIN = "[a-z0-9][a-z0-9._@-]{1,63}";
  private static final int LONGEST_NAME = 60;

  private final Database database;
  private final Ids ids;
  private final Tokens tokens;
  private final Audit audit;
  private final InstantSource clock;

  public Accounts(Database database, Ids ids, Tokens tokens, Audit audit, InstantSource clock) {
    this.database = database;
    this.ids = ids;
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
  }

  /// Whom to invite.
  ///
  /// @param login what they will type to sign in
  /// @param municipality of an administrator whom an operator invites; else it does not count
  public record Invitation(String login, String name, String role, String municipality) {}

  /// What came of it.
  public sealed interface Result {
    /// It is done; the token of the link is known this once.
    record Done(String account, String token) implements Result {}

    /// It is not, and why, in words for whoever asked.
    record Refused(String words) implements Result {}
  }

  /// The roles that somebody may invite.
  public static List<Role> rolesInCareOf(Staff by) {
    return switch (by.role()) {
      case ADMINISTRATOR -> List.of(Role.SUPPORTER, Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR);
      case OPERATOR -> List.of(Role.ADMINISTRATOR, Role.OPERATOR);
      case SUPPORTER, EDITOR, APPROVER -> List.of();
    };
  }

  /// Everybody in the care of this person, the living first.
  public List<Person> people(Staff by) {
    return database.read(handle -> AccountRows.people(handle, by.municipality()));
  }

  /// Makes an account whose password is still to be set by the link.
  public Result invite(Staff by, Invitation invitation) {
    var role = Role.of(invitation.role()).filter(rolesInCareOf(by)::contains);
    String login = SignIn.folded(invitation.login());
    String name = invitation.name().strip();
    if (role.isEmpty()) {
      return new Result.Refused("役割を選んでください。");
    }
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Accounts::isNoText)) {
      return new Result.Refused("名前を" + LONGEST_NAME + "文字までで書いてください。");
    }
    if (!login.matches(LOGIN)) {
      return new Result.Refused("サインイン名は、英字の小文字、数字、記号（. _ @ -）で、2文字以上にしてください。");
    }
    String town = townOf(by, role.get(), invitation.municipality());
    if (town.isEmpty()) {
      return new Result.Refused("市区町村を選んでください。");
    }
    var account = new Account(ids.fresh(), login, name, role.get(), town, null, null, 0, false);
    String token = tokens.next();
    boolean made =
        database.write(
            handle -> {
              if (!AccountRows.insert(handle, account, clock.millis())) {
                return false;
              }
              invite(handle, account.id(), token);
              AuditRows.insert(handle, audit.entry(by, town, Deed.INVITED, login));
              return true;
            });
    return made
        ? new Result.Done(account.id(), token)
        : new Result.Refused("そのサインイン名は、ほかの人が使っています。");
  }

  private static boolean isNoText(int character) {
    return Character.isISOControl(character);
  }

  // The town comes from the session; only an operator, who has none, names one.
  private static String townOf(Staff by, Role role, String named) {
    if (by.role() != Role.OPERATOR) {
      return by.municipality();
    }
    return role == Role.OPERATOR ? Staff.NO_TOWN : named.matches("[a-z0-9-]{1,40}") ? named : "";
  }

  /// Makes a new link for somebody who has lost the first one, or the password. It ends their
  /// sessions; the second factor stays.
  public Optional<String> link(Staff by, String id) {
    String token = tokens.next();
    return change(
            by,
            id,
            Deed.LINK_MADE,
            handle -> {
              invite(handle, id, token);
              SessionRows.deleteAllOf(handle, id);
            })
        .map(_ -> token);
  }

  /// Ends an account and its sessions for ever. One's own cannot be ended.
  ///
  /// @return the person's name to sign in with; empty when there is no such account in their care
  public Optional<String> end(Staff by, String id) {
    if (by.id().equals(id)) {
      return Optional.empty();
    }
    return change(
        by,
        id,
        Deed.ACCOUNT_ENDED,
        handle -> {
          AccountRows.end(handle, id, clock.millis());
          AccountRows.uninvite(handle, id);
          AccountRows.setSeed(handle, id, null);
          AccountRows.replaceRecoveryCodes(handle, id, List.of());
          LinkRows.unlink(handle, id);
          SessionRows.deleteAllOf(handle, id);
        });
  }

  /// Cuts the link to the organisation's login and ends the sessions. One's own is cut in one's own
  /// settings.
  ///
  /// @return the person's name to sign in with; empty when there is no such account in their care
  public Optional<String> unlink(Staff by, String id) {
    if (by.id().equals(id)) {
      return Optional.empty();
    }
    return change(
        by,
        id,
        Deed.PROVIDER_UNLINKED,
        handle -> {
          LinkRows.unlink(handle, id);
          SessionRows.deleteAllOf(handle, id);
        });
  }

  /// Takes the registered app and the recovery codes away and ends the sessions; the next sign-in
  /// registers an app anew. One's own cannot be taken away.
  ///
  /// @return the person's name to sign in with; empty when there is no such account in their care
  public Optional<String> resetSecondFactor(Staff by, String id) {
    if (by.id().equals(id)) {
      return Optional.empty();
    }
    return change(
        by,
        id,
        Deed.SECOND_FACTOR_RESET,
        handle -> {
          AccountRows.setSeed(handle, id, null);
          AccountRows.replaceRecoveryCodes(handle, id, List.of());
          SessionRows.deleteAllOf(handle, id);
        });
  }

  private interface Change {
    void on(Handle handle);
  }

  private Optional<String> change(Staff by, String id, Deed deed, Change change) {
    return database.write(
        handle -> {
          var account = AccountRows.inCareOf(handle, by.municipality(), id);
          if (account.isEmpty()) {
            return Optional.empty();
          }
          change.on(handle);
          AuditRows.insert(
              handle, audit.entry(by, account.get().municipality(), deed, account.get().login()));
          return Optional.of(account.get().login());
        });
  }

  private void invite(Handle handle, String id, String token) {
    long ends = clock.millis() + INVITATION.toMillis();
    AccountRows.invite(handle, id, Tokens.hash(token), ends);
  }
}
