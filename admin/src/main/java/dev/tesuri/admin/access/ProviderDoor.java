package dev.tesuri.admin.access;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tesuri.admin.access.Errand.Purpose;
import dev.tesuri.admin.access.Errands.Setout;
import dev.tesuri.admin.oidc.OidcProvider;
import dev.tesuri.admin.oidc.Passage;
import dev.tesuri.admin.oidc.Redemption;
import dev.tesuri.admin.oidc.Redemption.Vouched;
import dev.tesuri.knowledge.store.Database;
import java.io.IOException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way in by the login of the organisation. The provider says who somebody is; whether there is
/// an account for that person, of which role and town, stands in our rows. Somebody without a link,
/// with an account that has ended, or of another town gets the same answer. Thread-safe.
public final class ProviderDoor {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderDoor.class);

  private static final int MOST_OF_ADDRESS = 60;

  private final Optional<OidcProvider> provider;
  private final Errands errands;
  private final Database database;
  private final StaffSessions sessions;
  private final Audit audit;
  private final String town;
  private final boolean demo;
  private final Tries ofAddress;

  /// The way into this installation.
  ///
  /// @param provider empty when there is none
  /// @param town whose accounts may come this way, besides operators
  /// @param demo whether the fictional town is shown, whose accounts have no second factor
  public ProviderDoor(
      Optional<OidcProvider> provider,
      Errands errands,
      Database database,
      StaffSessions sessions,
      Audit audit,
      String town,
      boolean demo,
      Ticker ticker) {
    this.provider = provider;
    this.errands = errands;
    this.database = database;
    this.sessions = sessions;
    this.audit = audit;
    this.town = town;
    this.demo = demo;
    ofAddress = new Tries(MOST_OF_ADDRESS, SignIn.WINDOW, ticker);
  }

  /// What a browser brings back.
  ///
  /// @param code to be redeemed; empty when there is none
  /// @param error code of what went wrong there; empty for nothing
  /// @param issuer who says so, when the provider tells; else empty
  public record Brought(String state, String code, String error, String issuer) {}

  /// How coming back ended.
  public sealed interface Return {
    /// Signed in; without the second factor if that is still missing.
    record Entered(String token, Staff staff, boolean complete) implements Return {}

    /// The person is to confirm the link of an account.
    ///
    /// @param shown what the provider calls the person
    /// @param login of the account
    record Asked(Purpose purpose, String shown, String login) implements Return {}

    /// Not, and why.
    record Refused(Purpose purpose, Why why) implements Return {}
  }

  /// Why somebody does not get through.
  public enum Why {
    /// The browser does not come from where it says, or too late, or again.
    STRAY("この画面は、もう使えません。はじめから、やりなおしてください。"),
    NOT_LET("組織のアカウントの画面で、取りやめになりました。もう一度ためすか、ほかの入り方をえらんでください。"),
    NOT_SURE("組織のアカウントを、確かめられませんでした。もう一度ためしてください。何度もこうなるときは、管理者に伝えてください。"),
    UNREACHABLE("いま、組織のアカウントの画面につながりません。少し待ってからためすか、パスワードで入ってください。"),
    UNKNOWN("この組織のアカウントでは入れません。パスワードで入り、「自分の設定」でつないでください。パスワードがないときは、管理者にたのんでください。"),
    TAKEN("この組織のアカウントは、ほかの人のアカウントにつながっています。管理者に伝えてください。"),
    NO_LONGER("このリンクは、もう使えません。管理者に、新しいリンクをたのんでください。");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    /// For whoever stands there.
    public String words() {
      return words;
    }
  }

  /// What stands on the button; empty when there is no such way.
  public Optional<String> button() {
    return provider.map(one -> one.settings().button());
  }

  /// Sets out to sign in.
  ///
  /// @param address of the caller, for counting
  public Setout enter(String address) {
    return setOut(address, Purpose.ENTER, null, null);
  }

  /// Sets out for one of the purposes.
  Setout setOut(
      String address, Purpose purpose, @Nullable String account, @Nullable String warrant) {
    if (provider.isEmpty()) {
      return new Setout.Unreachable();
    }
    if (!ofAddress.mayTry(address)) {
      LOG.warn("the way to the organisation's login was refused to {}: too often", address);
      return new Setout.TooOften();
    }
    return errands.begin(provider.get(), purpose, account, warrant);
  }

  /// Comes back.
  ///
  /// @param token that the browser keeps; empty when it has none
  /// @param address of the caller, for counting
  public Return back(String token, Brought brought, String address) {
    var passage = Passage.of(token);
    if (provider.isEmpty() || token.isEmpty() || !passage.isOf(brought.state())) {
      return new Return.Refused(Purpose.ENTER, Why.STRAY);
    }
    var errand = errands.back(token);
    if (errand.isEmpty()) {
      return new Return.Refused(Purpose.ENTER, Why.STRAY);
    }
    var answer = redeemed(provider.get(), errand.get(), passage, brought);
    if (answer instanceof Return.Entered) {
      ofAddress.takeBack(address);
    }
    if (!(answer instanceof Return.Asked)) {
      errands.end(errand.get());
    }
    return answer;
  }

  private Return redeemed(OidcProvider from, Errand errand, Passage passage, Brought brought) {
    String issuer = from.settings().issuer();
    if (!brought.issuer().isEmpty() && !brought.issuer().equals(issuer)) {
      return refused(errand, Why.NOT_SURE, "brought by another issuer");
    }
    if (!brought.error().isEmpty() || brought.code().isEmpty()) {
      return refused(errand, Why.NOT_LET, "no code");
    }
    Redemption redemption;
    try {
      redemption = from.redeem(brought.code(), passage);
    } catch (IOException away) {
      LOG.warn("the organisation's login cannot be reached", away);
      return new Return.Refused(errand.purpose(), Why.UNREACHABLE);
    }
    return switch (redemption) {
      case Redemption.Refused(var reason) -> refused(errand, Why.NOT_SURE, reason);
      case Vouched vouched ->
          switch (errand.purpose()) {
            case ENTER -> database.write(handle -> entered(handle, issuer, vouched));
            case LINK, JOIN -> asked(errand, vouched);
          };
    };
  }

  private static Return refused(Errand errand, Why why, String reason) {
    LOG.warn("the organisation's login was not taken: {}", reason);
    return new Return.Refused(errand.purpose(), why);
  }

  private Return entered(Handle handle, String issuer, Vouched vouched) {
    var account =
        LinkRows.account(handle, issuer, vouched.subject())
            .flatMap(id -> AccountRows.byId(handle, id));
    if (account.isEmpty()) {
      AuditRows.insert(handle, audit.entry("組織のアカウント", town, Deed.SIGN_IN_REFUSED, ""));
      return new Return.Refused(Purpose.ENTER, Why.UNKNOWN);
    }
    if (!isLet(account.get())) {
      AuditRows.insert(handle, audit.entry(account.get().staff(), Deed.SIGN_IN_REFUSED, ""));
      return new Return.Refused(Purpose.ENTER, Why.UNKNOWN);
    }
    return open(handle, account.get(), vouched.secondFactor());
  }

  /// Opens a session for somebody for whom the provider has just vouched.
  Return.Entered open(Handle handle, Account account, boolean secondFactor) {
    Staff staff = account.staff();
    boolean complete = account.demo() || secondFactor;
    AuditRows.insert(handle, audit.entry(staff, Deed.VOUCHED_FOR, account.login()));
    if (complete) {
      AuditRows.insert(handle, audit.entry(staff, Deed.SIGNED_IN, ""));
    }
    return new Return.Entered(sessions.open(handle, staff.id(), complete), staff, complete);
  }

  private Return asked(Errand errand, Vouched vouched) {
    var account =
        database.read(
            handle ->
                Optional.ofNullable(errand.account()).flatMap(id -> AccountRows.byId(handle, id)));
    if (account.isEmpty()) {
      return new Return.Refused(errand.purpose(), Why.NO_LONGER);
    }
    errands.keep(errand, vouched);
    return new Return.Asked(errand.purpose(), vouched.shown(), account.get().login());
  }

  /// Whether an account may come this way at all.
  boolean isLet(Account account) {
    boolean here =
        account.municipality().equals(town) || account.municipality().equals(Staff.NO_TOWN);
    return here && (demo || !account.demo());
  }

  /// By which name the provider's persons are known.
  Optional<String> issuer() {
    return provider.map(one -> one.settings().issuer());
  }
}
