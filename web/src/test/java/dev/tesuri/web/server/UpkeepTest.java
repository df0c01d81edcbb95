package dev.tesuri.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.PostgresDatabase;
import dev.tesuri.knowledge.store.PostgresServer;
import dev.tesuri.knowledge.store.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody at the console does and reads.
class UpkeepTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-28T00:00:00Z"));

  @TempDir private Path folder;

  private final List<String> printed = new ArrayList<>();

  @BeforeEach
  void some_rows() {
    try (var database = SqliteDatabase.open(folder.resolve("data"))) {
      put(database, "a");
    }
  }

  private static void put(Database database, String name) {
    database.write(
        handle -> handle.execute("insert into setting (name, value) values (?, '')", name));
  }

  private static String names(Database database) {
    return database.read(
        handle ->
            String.join(
                " ",
                handle
                    .select("select name from setting order by name")
                    .mapTo(String.class)
                    .list()));
  }

  private int run(String... arguments) {
    return runIn("data", arguments);
  }

  private int runIn(String data, String... arguments) {
    printed.clear();
    // The server of the tests lets postgres in without a password.
    Map<String, String> values =
        Map.of("tesuri.data", folder.resolve(data).toString(), "tesuri.database.user", "postgres");
    var upkeep = new Upkeep(TestConfig.of(values), CLOCK, printed::add);
    return upkeep.run(List.of(arguments));
  }

  @Test
  void a_backup_beside_a_running_server_comes_back_elsewhere() {
    String file = folder.resolve("file").toString();
    try (var _ = SqliteDatabase.open(folder.resolve("data"))) {
      assertThat(run("backup", file)).isZero();
    }
    assertThat(printed)
        .anySatisfy(line -> assertThat(line).matches("setting +1"))
        .anySatisfy(line -> assertThat(line).contains("secret.key", "erased.txt"));

    assertThat(runIn("other", "restore", file)).isZero();
    assertThat(printed)
        .anySatisfy(line -> assertThat(line).matches("setting +0 +1 +1"))
        .anySatisfy(line -> assertThat(line).contains("There is no secret.key"));
    try (var there = SqliteDatabase.open(folder.resolve("other"))) {
      assertThat(names(there)).isEqualTo("a");
    }
  }

  @Test
  void rows_that_are_there_are_replaced_when_it_is_said_so_and_kept_beside() {
    String file = folder.resolve("file").toString();
    run("backup", file);
    try (var database = SqliteDatabase.open(folder.resolve("data"))) {
      put(database, "b");
    }

    assertThat(run("restore", file)).isEqualTo(2);
    assertThat(printed).singleElement().asString().contains("--force");
    assertThat(run("restore", file, "force")).isZero();

    Path kept = folder.resolve("data").resolve("before-restore-20261128-090000.backup");
    assertThat(kept).exists();
    assertThat(runIn("other", "restore", kept.toString())).isZero();
    try (var now = SqliteDatabase.open(folder.resolve("data"));
        var before = SqliteDatabase.open(folder.resolve("other"))) {
      assertThat(names(now)).isEqualTo("a");
      assertThat(names(before)).isEqualTo("a b");
    }
  }

  @Test
  void a_town_moves_to_postgresql() {
    var address = PostgresServer.freshDatabase();
    String url = address.url() + "?tcpKeepAlive=true";

    assertThat(run("migrate-to", url)).isZero();

    assertThat(printed)
        .anySatisfy(line -> assertThat(line).matches("setting +0 +1 +1"))
        .anySatisfy(line -> assertThat(line).contains("TESURI_DATABASE_URL=" + address.url()));
    assertThat(folder.resolve("data"))
        .isDirectoryNotContaining(file -> file.toString().endsWith(".backup"));
    try (var there = PostgresDatabase.open(address.url(), "postgres", "", 1)) {
      assertThat(names(there)).isEqualTo("a");
    }
  }

  @Test
  void nothing_moves_under_a_running_server() {
    var address = PostgresServer.freshDatabase();
    try (var _ = SqliteDatabase.open(folder.resolve("data"))) {
      assertThat(run("migrate-to", address.url())).isEqualTo(2);
      assertThat(run("restore", folder.resolve("file").toString())).isEqualTo(2);
    }
  }

  @Test
  void what_is_wrong_is_said_in_one_line() throws IOException {
    Path foreign = Files.writeString(folder.resolve("foreign"), "not a backup");

    assertThat(run("restore", foreign.toString())).isEqualTo(2);
    assertThat(printed).singleElement().asString().contains("is no backup");
    assertThat(run("restore", folder.resolve("missing").toString())).isEqualTo(2);
    assertThat(printed).hasSize(1);
    assertThat(run("migrate-to", "mysql://x")).isEqualTo(2);
    assertThat(runIn("none", "backup", folder.resolve("file").toString())).isEqualTo(2);
    assertThat(printed).singleElement().asString().contains("There is no database");
  }
}
