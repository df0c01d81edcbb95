package dev.tesuri.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.DatabaseHome;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class AdministratorPasswordTest {

  private static final int NODES = 4;

  private final Database database;
  private final AdministratorPassword password;

  AdministratorPasswordTest(Database database) {
    this.database = database;
    password = on(database);
  }

  @BothDatabases
  void it_is_made_once() {
    var made = password.makeIfMissing().orElseThrow();

    assertThat(made).matches("[a-hjkmnp-z2-9]{5}(-[a-hjkmnp-z2-9]{5}){3}");
    assertThat(password.makeIfMissing()).isEmpty();
    assertThat(password.matches(made)).isTrue();
  }

  @BothDatabases
  void nothing_but_the_password_matches() {
    assertThat(password.matches("")).as("before there is one").isFalse();
    var made = password.makeIfMissing().orElseThrow();

    assertThat(password.matches(made)).isTrue();
    for (String wrong :
        new String[] {
          "",
          made + " ",
          made.substring(1),
          made.toUpperCase(Locale.ROOT),
          made.replace("-", ""),
          stored(),
          "x".repeat(100_000)
        }) {
      assertThat(password.matches(wrong))
          .as(wrong.substring(0, Math.min(40, wrong.length())))
          .isFalse();
    }
  }

  @BothDatabases
  void only_a_slow_salted_hash_is_stored() {
    var made = password.makeIfMissing().orElseThrow();

    var parts = stored().split("\\$", -1);

    assertThat(parts).hasSize(6).startsWith("", "argon2id", "v=19", "m=19456,t=2,p=1");
    assertThat(Base64.getDecoder().decode(parts[4])).as("salt").hasSizeGreaterThanOrEqualTo(16);
    assertThat(Base64.getDecoder().decode(parts[5])).as("hash").hasSize(32);
    assertThat(stored()).doesNotContain(made).doesNotContain(made.replace("-", ""));
  }

  @BothDatabases
  void it_outlives_a_restart(DatabaseHome home) {
    var made = password.makeIfMissing().orElseThrow();
    database.close();

    try (var again = home.reopened()) {
      assertThat(on(again).makeIfMissing()).isEmpty();
      assertThat(on(again).matches(made)).isTrue();
    }
  }

  @BothDatabases
  void of_nodes_that_start_at_once_one_makes_it() throws Exception {
    List<Future<Optional<String>>> started = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < NODES; i++) {
        started.add(threads.submit(() -> on(database).makeIfMissing()));
      }
    }

    List<String> made = new ArrayList<>();
    for (var one : started) {
      one.get().ifPresent(made::add);
    }
    assertThat(made).hasSize(1);
    assertThat(password.matches(made.getFirst())).isTrue();
  }

  private static AdministratorPassword on(Database database) {
    return new AdministratorPassword(database, new SecureRandom());
  }

  private String stored() {
    return database.read(
        handle -> handle.createQuery("select value from setting").mapTo(String.class).one());
  }
}
