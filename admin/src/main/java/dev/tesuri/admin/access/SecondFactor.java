package dev.tesuri.admin.access;

import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.SecretBox;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// The one-time codes of accounts: seeds are kept sealed, and a code is taken once. Thread-safe.
public final class SecondFactor {

  private final SecretBox box;
  private final SecureRandom random;
  private final InstantSource clock;

  public SecondFactor(SecretBox box, SecureRandom random, InstantSource clock) {
    this.box = box;
    this.random = random;
    this.clock = clock;
  }

  /// A seed to be entered into an app, as its Base32 text. The same for one session, however often
  /// it is asked for.
  String offer(Database database, StaffSession session) {
    byte[] seed = new byte[Totp.SEED_BYTES];
    random.nextBytes(seed);
    String sealed = box.seal(place(session), seed);
    String kept =
        database
            .write(handle -> SessionRows.offerSeed(handle, session.id(), sealed))
            .orElseThrow(() -> new IllegalStateException("the session has just ended"));
    return Base32.encode(box.open(place(session), kept));
  }

  /// Takes the offered seed into use when the code is of it.
  boolean accept(Handle handle, StaffSession session, String code) {
    var offered = SessionRows.offeredSeed(handle, session.id());
    if (offered.isEmpty()) {
      return false;
    }
    String account = session.staff().id();
    byte[] seed = box.open(place(session), offered.get());
    OptionalLong step = Totp.match(seed, code, now(), 0);
    if (step.isEmpty()) {
      return false;
    }
    AccountRows.setSeed(handle, account, box.seal(Account.seedPlace(account), seed));
    AccountRows.useStep(handle, account, step.getAsLong());
    return true;
  }

  /// Whether it is a code of the account that was not used before; then it is used up.
  boolean take(Handle handle, Account account, String code) {
    if (account.seed() == null) {
      return false;
    }
    byte[] seed = box.open(Account.seedPlace(account.id()), account.seed());
    var step = Totp.match(seed, code, now(), account.usedStep());
    return step.isPresent() && AccountRows.useStep(handle, account.id(), step.getAsLong());
  }

  private Instant now() {
    return clock.instant();
  }

  private static String place(StaffSession session) {
    return "session.seed " + session.id();
  }
}
