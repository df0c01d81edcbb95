package dev.tesuri.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresDatabaseTest {
  private final PostgresServer.Address address = PostgresServer.freshDatabase();
  private final Database db =
      PostgresDatabase.open(
          address.url(), address.user(), address.password(), 1, Duration.ofMillis(300));

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void a_work_gives_up_when_no_connection_comes_free() throws Exception {
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      var holding =
          others.submit(
              () ->
                  db.write(
                      handle -> {
                        begun.countDown();
                        awaited(end);
                        return Rows.put(handle, "a", "");
                      }));
      begun.await();

      assertThatExceptionOfType(DatabaseUnavailable.class)
          .isThrownBy(() -> db.write(handle -> Rows.put(handle, "b", "")));
      end.countDown();
      assertThat(holding.get()).isEqualTo(1);
    }
    assertThat(db.read(Rows::names)).isEqualTo("a");
  }

  @Test
  void a_server_that_is_not_there_is_named_as_an_outage() throws IOException {
    int port;
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }

    assertThatExceptionOfType(DatabaseUnavailable.class)
        .isThrownBy(
            () -> PostgresDatabase.open("jdbc:postgresql://localhost:" + port + "/x", "u", "p", 1));
  }

  @Test
  void a_lost_connection_is_an_outage_and_the_next_work_gets_another() {
    assertThatExceptionOfType(DatabaseUnavailable.class)
        .isThrownBy(
            () ->
                db.write(
                    handle -> {
                      Rows.put(handle, "a", "");
                      return handle.execute("select pg_terminate_backend(pg_backend_pid())");
                    }));

    assertThat(db.read(Rows::names)).isEmpty();
  }

  @Test
  void statements_and_forgotten_transactions_have_a_limit() {
    assertThat(setting("statement_timeout")).isEqualTo("10s");
    assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("30s");
    assertThat(setting("transaction_isolation")).isEqualTo("read committed");
  }

  private String setting(String name) {
    return db.write(handle -> handle.createQuery("show " + name).mapTo(String.class).one());
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
