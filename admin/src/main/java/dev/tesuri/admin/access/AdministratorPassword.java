package dev.tesuri.admin.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.tesuri.knowledge.store.Database;
import java.security.SecureRandom;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The password of the administrator. Made at the first start, shown once, stored as an Argon2id
/// hash. Thread-safe.
public final class AdministratorPassword {

  private static final String NAME = "administrator.password";

  /// 19 MiB, two passes, one lane: OWASP's first choice for Argon2id.
  private static final Argon2Function HASH =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  /// Without letters and digits that are easily mistaken.
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int LETTERS_OF_GROUP = 5;

  private final Database database;
  private final SecureRandom random;

  public AdministratorPassword(Database database, SecureRandom random) {
    this.database = database;
    this.random = random;
  }

  /// Makes the password if there is none yet.
  ///
  /// @return the new password, to be shown once; empty when there was one
  public Optional<String> makeIfMissing() {
    if (stored().isPresent()) {
      return Optional.empty();
    }
    String password = fresh();
    String hash = Password.hash(password).with(HASH).getResult();
    boolean made = database.write(handle -> insert(handle, hash));
    return made ? Optional.of(password) : Optional.empty();
  }

  public boolean matches(String password) {
    return stored().map(hash -> Password.check(password, hash).with(HASH)).orElse(false);
  }

  private Optional<String> stored() {
    return database.read(
        handle ->
            handle
                .createQuery("select value from setting where name = :name")
                .bind("name", NAME)
                .mapTo(String.class)
                .findOne());
  }

  // Of two nodes that start at once, one makes it.
  private static boolean insert(Handle handle, String hash) {
    return handle
            .createUpdate(
                "insert into setting (name, value) values (:name, :value) on conflict (name) do nothing")
            .bind("name", NAME)
            .bind("value", hash)
            .execute()
        == 1;
  }

  private String fresh() {

    var password = new StringBuilder();
    for (int i = 0; i < GROUPS * LETTERS_OF_GROUP; i++) {
      password
          .append(i > 0 && i % LETTERS_OF_GROUP == 0 ? "-" : "")
          .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
