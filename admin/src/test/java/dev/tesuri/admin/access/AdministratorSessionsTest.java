package dev.tesuri.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.admin.access.AdministratorSessions.SignIn;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.SqliteDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdministratorSessionsTest {

  private static final String HERE = "192.0.2.1";
  private static final String THERE = "192.0.2.2";
  private static final int AT_ONCE = 12;

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
  private Database database;
  private String password;
  private AdministratorSessions sessions;

  @BeforeEach
  void open(@TempDir Path directory) {
    database = SqliteDatabase.open(directory);
    var administrator = new AdministratorPassword(database, new SecureRandom());
    password = administrator.makeIfMissing().orElseThrow();
    sessions = new AdministratorSessions(administrator, new SecureRandom(), nanos::get);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void the_password_opens_a_session_and_nothing_else_does() {
    var session = signIn();

    assertThat(sessions.isSignedIn(session)).isTrue();
    assertThat(sessions.isSignedIn("")).isFalse();
    assertThat(sessions.isSignedIn(session.substring(1))).isFalse();
    assertThat(sessions.signIn("wrong", HERE)).isEqualTo(new SignIn.Wrong());
  }

  @Test
  void every_session_has_a_name_of_its_own_that_nobody_guesses() {
    assertThat(signIn()).hasSize(43).isNotEqualTo(signIn());
  }

  @Test
  void a_session_ends_after_half_an_hour_of_rest() {
    var session = signIn();

    pass(Duration.ofMinutes(29));
    assertThat(sessions.isSignedIn(session)).isTrue();
    pass(Duration.ofMinutes(29));
    assertThat(sessions.isSignedIn(session)).isTrue();
    pass(Duration.ofMinutes(30));
    assertThat(sessions.isSignedIn(session)).isFalse();
  }

  @Test
  void a_session_ends_after_twelve_hours_however_busy() {
    var session = signIn();

    for (int i = 0; i < 35; i++) {
      pass(Duration.ofMinutes(20));
      assertThat(sessions.isSignedIn(session)).as("20 minutes × %d", i + 1).isTrue();
    }
    pass(Duration.ofMinutes(20));
    assertThat(sessions.isSignedIn(session)).isFalse();
  }

  @Test
  void who_signs_out_is_out_and_others_stay() {
    var session = signIn();
    var other = signIn();

    sessions.signOut(session);

    assertThat(sessions.isSignedIn(session)).isFalse();
    assertThat(sessions.isSignedIn(other)).isTrue();
  }

  @Test
  void after_five_failures_an_address_waits_a_quarter_of_an_hour() {
    fail(5);

    assertThat(sessions.signIn(password, HERE)).isEqualTo(new SignIn.TooOften());
    assertThat(sessions.signIn(password, THERE)).isInstanceOf(SignIn.Done.class);
    pass(Duration.ofMinutes(14));
    assertThat(sessions.signIn(password, HERE)).isEqualTo(new SignIn.TooOften());
    pass(Duration.ofMinutes(1));
    assertThat(sessions.signIn(password, HERE)).isInstanceOf(SignIn.Done.class);
  }

  @Test
  void a_success_forgives_the_failures_before_it() {
    fail(4);
    assertThat(sessions.signIn(password, HERE)).isInstanceOf(SignIn.Done.class);

    fail(5);

    assertThat(sessions.signIn(password, HERE)).isEqualTo(new SignIn.TooOften());
  }

  @Test
  void of_many_failures_at_once_five_are_looked_at() throws Exception {
    List<Future<SignIn>> tries = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AT_ONCE; i++) {
        tries.add(threads.submit(() -> sessions.signIn("wrong", HERE)));
      }
    }

    int looked = 0;
    for (var one : tries) {
      looked += one.get() instanceof SignIn.Wrong ? 1 : 0;
    }
    assertThat(looked).isEqualTo(5);
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(sessions.signIn("wrong", HERE)).isEqualTo(new SignIn.Wrong());
    }
  }

  private String signIn() {
    return ((SignIn.Done) sessions.signIn(password, HERE)).session();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
