package dev.tesuri.admin.access;

import dev.tesuri.admin.access.Errand.Purpose;
import dev.tesuri.admin.access.Errands.Setout;
import dev.tesuri.admin.access.ProviderDoor.Return;
import dev.tesuri.admin.access.ProviderDoor.Why;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.knowledge.store.Database;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Links accounts to persons of the organisation's login: one's own account, with its password and
/// within its session, or the account of an invitation, in the place of a password. What the
/// provider said is shown and confirmed before it is kept. Thread-safe.
public final class ProviderLinks {

  private final ProviderDoor door;
  private final Errands errands;
  private final OwnAccount own;
  private final Database database;
  private final Audit audit;
  private final InstantSource clock;

  public ProviderLinks(
      ProviderDoor door,
      Errands errands,
      OwnAccount own,
      Database database,
      Audit audit,
      InstantSource clock) {
    this.door = door;
    this.errands = errands;
    this.own = own;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /// What the provider calls the person of this account; empty when it is not linked.
  public Optional<String> shown(Staff staff) {
    return door.issuer()
        .flatMap(issuer -> database.read(handle -> LinkRows.shown(handle, staff.id(), issuer)));
  }

  /// Sets out to link one's own account.
  ///
  /// @param present one's password
  /// @param address of the caller, for counting
  public Setout link(StaffSession session, String present, String address) {
    var account = database.read(handle -> AccountRows.byId(handle, session.staff().id()));
    if (account.isEmpty() || !door.isLet(account.get())) {
      return new Setout.Refused("このアカウントは、ここの組織のアカウントにはつなげません。");
    }
    return own.fault(account.get(), present)
        .<Setout>map(Setout.Refused::new)
        .orElseGet(() -> door.setOut(address, Purpose.LINK, session.staff().id(), session.id()));
  }

  /// Sets out to take up an invitation.
  ///
  /// @param address of the caller, for counting
  public Setout join(String invitation, String address) {
    String hash = Tokens.hash(invitation);
    var account = database.read(handle -> AccountRows.invited(handle, hash, clock.millis()));
    return account.isEmpty() || !door.isLet(account.get())
        ? new Setout.Refused(Why.NO_LONGER.words())
        : door.setOut(address, Purpose.JOIN, account.get().id(), hash);
  }

  /// Links one's own account to the person whom the provider named.
  ///
  /// @return why not; empty when it is done
  public Optional<Why> confirmLink(StaffSession session, String token) {
    return database.write(
        handle -> {
          var errand =
              errands
                  .confirmed(handle, token)
                  .filter(one -> one.purpose() == Purpose.LINK)
                  .filter(one -> session.id().equals(one.warrant()));
          var account =
              errand
                  .flatMap(_ -> AccountRows.byId(handle, session.staff().id()))
                  .filter(door::isLet);
          if (account.isEmpty()) {
            return Optional.of(Why.STRAY);
          }
          return isLinked(handle, account.get(), errand.get())
              ? Optional.empty()
              : Optional.of(Why.TAKEN);
        });
  }

  /// Links the account of an invitation, which is used up, and signs in.
  public Return confirmJoin(String token) {
    return database.write(handle -> joined(handle, token));
  }

  private Return joined(Handle handle, String token) {
    var errand = errands.confirmed(handle, token).filter(one -> one.purpose() == Purpose.JOIN);
    if (errand.isEmpty()) {
      return new Return.Refused(Purpose.JOIN, Why.STRAY);
    }
    String invitation = String.valueOf(errand.get().warrant());
    var account =
        AccountRows.invited(handle, invitation, clock.millis())
            .filter(one -> one.id().equals(errand.get().account()))
            .filter(door::isLet);
    if (account.isEmpty()) {
      return new Return.Refused(Purpose.JOIN, Why.NO_LONGER);
    }
    // Before the invitation is used up: who has come with a colleague's login may try again.
    if (!LinkRows.isFree(handle, account.get().id(), person(errand.get()))) {
      return new Return.Refused(Purpose.JOIN, Why.TAKEN);
    }
    // Of two that hold the link, one uses it up.
    if (!AccountRows.useInvitation(handle, invitation, clock.millis())) {
      return new Return.Refused(Purpose.JOIN, Why.NO_LONGER);
    }
    if (!isLinked(handle, account.get(), errand.get())) {
      return new Return.Refused(Purpose.JOIN, Why.TAKEN);
    }
    AccountRows.uninvite(handle, account.get().id());
    SessionRows.deleteAllOf(handle, account.get().id());
    return door.open(handle, account.get(), errand.get().secondFactor());
  }

  private boolean isLinked(Handle handle, Account account, Errand errand) {
    if (!LinkRows.link(handle, account.id(), person(errand), clock.millis())) {
      return false;
    }
    AuditRows.insert(handle, audit.entry(account.staff(), Deed.PROVIDER_LINKED, account.login()));
    return true;
  }

  private LinkRows.Subject person(Errand errand) {
    return new LinkRows.Subject(
        door.issuer().orElseThrow(),
        String.valueOf(errand.subject()),
        String.valueOf(errand.shown()));
  }
}
