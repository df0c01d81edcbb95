package dev.tesuri.knowledge.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tesuri.knowledge.backup.Table.Kind;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.DataDirectoryInUse;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.DatabaseHome;
import dev.tesuri.knowledge.store.DatabaseUnavailable;
import dev.tesuri.knowledge.store.PostgresDatabase;
import dev.tesuri.knowledge.store.PostgresServer;
import dev.tesuri.knowledge.store.SqliteDatabase;
import dev.tesuri.knowledge.store.WholeStore;
import dev.tesuri.knowledge.store.Work;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes out comes in again, on either database and across.
class BackupTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-28T00:00:00Z"));

  private static final Work<Integer> NOTHING = _ -> 0;

  private static final int ROWS = 3;

  @TempDir private Path folder;

  /// Rows in every table there is. Texts of the same row are the same, so that who refers to
  /// another finds it.
  private static void fill(WholeStore store) throws SQLException {
    try (var hold = store.hold()) {
      for (var table : TableRows.all(hold.connection())) {
        try (var insertion = new TableRows.Insertion(hold.connection(), table)) {
          for (int i = 0; i < ROWS; i++) {
            insertion.add(row(table, i));
          }
          insertion.flush();
        }
      }
      try (var statement = hold.connection().createStatement()) {
        statement.execute("update conversation set closed_at = null");
        statement.execute(
            "update ticket set topic = '', step = null, lease_until = 9007199254740993");
      }
      hold.connection().commit();
    }
  }

  private static List<@Nullable Object> row(Table table, long i) {
    var values = new ArrayList<@Nullable Object>();
    for (var column : table.columns()) {
      values.add(column.kind() == Kind.TEXT ? "𠮷野家 \"'\\\n\t" + i : Long.valueOf(i));
    }
    return values;
  }

  private static Counts counts(WholeStore store) throws SQLException {
    try (var connection = store.snapshot()) {
      return TableRows.counts(connection, TableRows.all(connection));
    }
  }

  /// All that stands in a backup but its first line, sorted: databases give rows in their own
  // order.
  private static List<String> contents(Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
      return Arrays.stream(lines).skip(1).sorted().toList();
    }
  }

  private Path backup(WholeStore store, String name) {
    Path file = folder.resolve(name);
    new Backup(store, CLOCK).to(file);
    return file;
  }

  private static Restore.Outcome restore(WholeStore store, Path file) {
    return new Restore(store, CLOCK, NOTHING).from(file, Optional.empty());
  }

  private static WholeStore emptyServer() {
    var address = PostgresServer.freshDatabase();
    return WholeStore.onServer(address.url(), address.user(), address.password());
  }

  @BothDatabases
  void every_row_of_every_table_goes_to_the_other_database_and_back(
      Database database, DatabaseHome home) throws IOException, SQLException {
    database.close();
    fill(home.whole());
    var first = backup(home.whole(), "first");

    boolean sqlite = home.whole().kind().equals("SQLite");
    var other = sqlite ? emptyServer() : WholeStore.inDirectory(folder.resolve("other"));
    var outcome = restore(other, first);
    var second = backup(other, "second");
    var back = sqlite ? WholeStore.inDirectory(folder.resolve("back")) : emptyServer();
    restore(back, second);
    var third = backup(back, "third");

    assertThat(outcome.before().rows()).isZero();
    assertThat(outcome.after()).isEqualTo(outcome.restored()).isEqualTo(counts(home.whole()));
    assertThat(outcome.after().tables()).hasSizeGreaterThan(30).containsEntry("event", 3L);
    assertThat(outcome.after().tables().values()).allSatisfy(rows -> assertThat(rows).isEqualTo(3));
    assertThat(contents(second)).isEqualTo(contents(first));
    assertThat(contents(third)).isEqualTo(contents(first));
    assertThat(contents(first)).anySatisfy(line -> assertThat(line).contains("9007199254740993"));
  }

  @BothDatabases
  void a_server_can_begin_at_once_where_rows_were_restored(Database database, DatabaseHome home)
      throws SQLException {
    var other = WholeStore.inDirectory(folder.resolve("other"));
    fill(other);
    var file = backup(other, "file");
    database.close();

    restore(home.whole(), file);

    try (var again = home.reopened()) {
      assertThat(again.read(BackupTest::events)).isEqualTo(ROWS);
      again.write(handle -> handle.execute("delete from tally"));
    }
  }

  private static int events(Handle handle) {
    return handle.select("select count(*) from event").mapTo(Integer.class).one();
  }

  @BothDatabases
  void a_backup_beside_somebody_who_writes_is_of_one_moment(Database database, DatabaseHome home)
      throws InterruptedException, SQLException {
    database.write(handle -> conversation(handle));
    var written = new AtomicLong();
    var enough = new CountDownLatch(200);
    var stop = new AtomicBoolean();
    var writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!stop.get()) {
                    database.write(handle -> event(handle, written.incrementAndGet()));
                    enough.countDown();
                  }
                });
    enough.await();

    var file = backup(home.whole(), "file");
    stop.set(true);
    writer.join();

    var other = WholeStore.inDirectory(folder.resolve("other"));
    var outcome = restore(other, file);
    long events = outcome.after().of("event");
    assertThat(events).isBetween(200L, written.get());
    // The counter that is raised with each event is of the same moment.
    try (var connection = other.snapshot();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select version from conversation")) {
      row.next();
      assertThat(row.getLong(1)).isEqualTo(events);
    }
  }

  private static int conversation(Handle handle) {
    return handle.execute(
        """
        insert into conversation (id, token_hash, channel, municipality, state, opened_at, last_at)
        values ('c', 'h', 'web', 'town', 'open', 0, 0)
        """);
  }

  private static int event(Handle handle, long seq) {
    handle.execute("update conversation set version = ?", seq);
    return handle.execute(
        """
        insert into event (conversation, seq, at, actor, kind, body)
        values ('c', ?, 0, 'resident', 'said', 'x')
        """,
        seq);
  }

  @BothDatabases
  void a_file_that_is_broken_cut_or_foreign_changes_nothing(Database database, DatabaseHome home)
      throws IOException, SQLException {
    var other = WholeStore.inDirectory(folder.resolve("other"));
    fill(other);
    byte[] whole = Files.readAllBytes(backup(other, "file"));
    database.close();

    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    refused(home, flipped);
    refused(home, Arrays.copyOf(whole, whole.length / 2));
    refused(home, Arrays.copyOf(whole, whole.length - 4));
    refused(home, new byte[0]);
    refused(home, "PRAGMA user_version;".getBytes(StandardCharsets.UTF_8));
    refused(home, packed("{\"other\":1}\n"));
    refused(home, packed("no json at all\n"));
    String lines = unpacked(whole);
    refused(home, packed(lines.replaceFirst("\"steps\":\\[\"001\",", "\"steps\":[\"777\",")));
    refused(home, packed(lines.replaceFirst("\"table\":\"tally\"", "\"table\":\"tally; drop\"")));
    refused(home, packed(lines.replaceFirst("\"table\":\"tally\"", "\"table\":\"other\"")));
    refused(home, packed(lines.replaceFirst("\\{\"rows\":3}", "{\"rows\":4}")));
    refused(home, packed(lines.substring(0, lines.lastIndexOf("{\"tables\""))));
    refused(home, packed(lines + "{}\n"));

    assertThat(restore(home.whole(), written(whole)).after().rows()).isPositive();
  }

  private void refused(DatabaseHome home, byte[] bytes) throws IOException, SQLException {
    assertThatThrownBy(() -> restore(home.whole(), written(bytes)))
        .isInstanceOf(WrongBackup.class)
        .hasMessageNotContaining("𠮷野家");
    assertThat(counts(home.whole()).rows()).isZero();
  }

  private Path written(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("written"), bytes);
  }

  private static byte[] packed(String lines) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String unpacked(byte[] bytes) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @BothDatabases
  void rows_that_are_there_stay_unless_a_file_is_named_for_them(
      Database database, DatabaseHome home) throws IOException, SQLException {
    database.write(handle -> conversation(handle));
    database.close();
    var other = WholeStore.inDirectory(folder.resolve("other"));
    fill(other);
    var file = backup(other, "file");

    assertThatThrownBy(() -> restore(home.whole(), file))
        .isInstanceOf(WrongBackup.class)
        .hasMessageContaining("--force");
    assertThat(counts(home.whole()).rows()).isEqualTo(1);

    Path kept = folder.resolve("kept");
    var outcome = new Restore(home.whole(), CLOCK, NOTHING).from(file, Optional.of(kept));

    assertThat(outcome.before().rows()).isEqualTo(1);
    assertThat(contents(backup(home.whole(), "now"))).isEqualTo(contents(file));
    assertThat(contents(kept)).anySatisfy(line -> assertThat(line).startsWith("[\"c\",\"h\""));
  }

  @BothDatabases
  void what_fails_in_the_end_leaves_everything_as_it_was(Database database, DatabaseHome home)
      throws SQLException {
    database.close();
    var other = WholeStore.inDirectory(folder.resolve("other"));
    fill(other);
    var file = backup(other, "file");
    Work<Integer> failing =
        _ -> {
          throw new IllegalStateException("as if");
        };

    assertThatThrownBy(() -> new Restore(home.whole(), CLOCK, failing).from(file, Optional.empty()))
        .hasMessage("as if");

    assertThat(counts(home.whole()).rows()).isZero();
  }

  @Test
  void nothing_is_restored_under_a_running_server() throws SQLException {
    var other = WholeStore.inDirectory(folder.resolve("other"));
    fill(other);
    var file = backup(other, "file");
    var directory = folder.resolve("running");
    var address = PostgresServer.freshDatabase();
    try (var _ = SqliteDatabase.open(directory);
        var _ = PostgresDatabase.open(address.url(), address.user(), address.password(), 1)) {
      assertThatThrownBy(() -> restore(WholeStore.inDirectory(directory), file))
          .isInstanceOf(DataDirectoryInUse.class);
      var server = WholeStore.onServer(address.url(), address.user(), address.password());
      assertThatThrownBy(() -> restore(server, file))
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining("Stop it first");
    }
  }

  @BothDatabases
  void a_backup_of_older_tables_takes_the_missing_steps(Database database, DatabaseHome home)
      throws SQLException {
    database.close();
    var old = WholeStore.inDirectory(folder.resolve("old"));
    try (var hold = old.holdAt("020")) {
      assertThat(TableRows.all(hold.connection()))
          .extracting(Table::name)
          .contains("ticket")
          .doesNotContain("faq_entry");
      try (var statement = hold.connection().createStatement()) {
        statement.execute(
            """
            insert into conversation (id, token_hash, channel, municipality, state, opened_at, last_at)
            values ('c', 'h', 'web', 'town', 'open', 0, 0)
            """);
        statement.execute("insert into circumstance values ('c', 'iphone', 'xl')");
      }
      hold.connection().commit();
    }
    var file = backup(old, "file");

    restore(home.whole(), file);

    try (var again = home.reopened()) {
      String renewed =
          again.read(
              handle ->
                  handle
                      .select("select device || gone from circumstance")
                      .mapTo(String.class)
                      .one());
      assertThat(renewed).isEqualTo("iphone0");
    }
  }

  @Test
  void a_file_that_is_there_is_not_written_over_and_none_is_left_half() throws IOException {
    var store = WholeStore.inDirectory(folder.resolve("none"));

    assertThatThrownBy(() -> backup(store, "file")).isInstanceOf(DatabaseUnavailable.class);
    store.hold().close();
    backup(store, "file");
    assertThatThrownBy(() -> backup(store, "file")).isInstanceOf(WrongBackup.class);

    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsOnly("none", "file");
    }
    assertThat(Files.getPosixFilePermissions(folder.resolve("file"))).hasSize(2);
  }
}
