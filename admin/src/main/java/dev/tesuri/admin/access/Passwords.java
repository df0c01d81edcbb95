package dev.tesuri.admin.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Hashes passwords with Argon2id, makes random ones, and compares. Thread-safe; of many callers
/// two are served at a time, because each takes 19 MiB.
public final class Passwords {

  private static final int AT_ONCE = 2;

  /// Without letters and digits that are easily mistaken.
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LETTERS_OF_GROUP = 5;
  private static final int GROUPS = 4;

  /// Hash of a password that nobody has, so that an unknown name takes as long as a known one.
  private static final String NOBODYS =
      "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA"
          + "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  private final SecureRandom random;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  public Passwords(SecureRandom random) {
    this.random = random;
  }

  // Loaded when a password is first given, not at the start.
  private static final class Function {
    /// 19 MiB, two passes, one lane: OWASP's first choice for Argon2id.
    private static final Argon2Function ARGON2ID =
        Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
  }

  /// The hash to be stored, with a salt of its own.
  public String hash(String password) {
    return inTurn(() -> Password.hash(folded(password)).with(Function.ARGON2ID).getResult());
  }

  /// Whether it is the password of this hash.
  ///
  /// @param hash null when there is none; that takes as long, and is false
  boolean matches(String password, @Nullable String hash) {
    boolean right =
        inTurn(
            () ->
                Password.check(folded(password), hash == null ? NOBODYS : hash)
                    .with(Function.ARGON2ID));
    return right && hash != null;
  }

  /// A random password of 99 bits, in four groups of five letters and digits.
  public String fresh() {
    return fresh(GROUPS);
  }

  String fresh(int groups) {
    var made = new StringBuilder();
    for (int i = 0; i < groups * LETTERS_OF_GROUP; i++) {
      made.append(i > 0 && i % LETTERS_OF_GROUP == 0 ? "-" : "")
          .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return made.toString();
  }

  // The same whether it was typed with wide or narrow letters.
  private static String folded(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
