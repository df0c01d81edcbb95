package dev.tesuri.admin.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Signed-in administrators, in memory: half an hour idle, twelve hours at most, gone with the
/// process. Thread-safe.
public final class AdministratorSessions {

  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int MOST_FAILURES = 5;
  private static final int BYTES = 32;

  private final AdministratorPassword password;
  private final SecureRandom random;
  private final Ticker ticker;
  private final Cache<String, Long> sessions;
  private final Cache<String, AtomicInteger> failures;

  public AdministratorSessions(AdministratorPassword password, SecureRandom random, Ticker ticker) {
    this.password = password;
    this.random = random;
    this.ticker = ticker;
    sessions =
        Caffeine.newBuilder().ticker(ticker).expireAfterAccess(IDLE).maximumSize(100).build();
    failures =
        Caffeine.newBuilder().ticker(ticker).expireAfterWrite(WINDOW).maximumSize(10_000).build();
  }

  /// How a sign-in ended.
  public sealed interface SignIn {
    record Done(String session) implements SignIn {}

    record Wrong() implements SignIn {}

    /// Five failures in a quarter of an hour from one address; the password was not looked at.
    record TooOften() implements SignIn {}
  }

  /// Signs in with the password.
  ///
  /// @param address of the caller, for counting failures
  public SignIn signIn(String given, String address) {
    // Counted before it is looked at: of many tries at once no more than the allowed get through.
    int tries = failures.get(address, _ -> new AtomicInteger()).incrementAndGet();
    if (tries > MOST_FAILURES) {
      return new SignIn.TooOften();
    }
    if (!password.matches(given)) {
      return new SignIn.Wrong();
    }
    failures.invalidate(address);
    String session = fresh();
    sessions.put(session, ticker.read());
    return new SignIn.Done(session);
  }

  public boolean isSignedIn(String session) {
    return Optional.ofNullable(sessions.getIfPresent(session))
        .map(since -> ticker.read() - since < LONGEST.toNanos())
        .orElse(false);
  }

  public void signOut(String session) {
    sessions.invalidate(session);
  }

  private String fresh() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
