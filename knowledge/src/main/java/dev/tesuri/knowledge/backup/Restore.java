package dev.tesuri.knowledge.backup;

import dev.tesuri.knowledge.store.DatabaseUnavailable;
import dev.tesuri.knowledge.store.WholeStore;
import dev.tesuri.knowledge.store.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Brings the rows of a backup into a database, all of them or none.
public final class Restore {

  private final WholeStore store;
  private final InstantSource clock;
  private final Work<Integer> afterwards;

  /// @param afterwards done in the transaction that restores, before it is kept; tells how many it
  ///     erased again
  public Restore(WholeStore store, InstantSource clock, Work<Integer> afterwards) {
    this.store = store;
    this.clock = clock;
    this.afterwards = afterwards;
  }

  /// What became of it.
  ///
  /// @param before the rows that were there
  /// @param restored the rows of the file
  /// @param erased conversations that had been erased since
  /// @param after the rows that are there now
  public record Outcome(Counts before, Counts restored, int erased, Counts after) {}

  /// Restores into a database without rows or, when a file for them is named, in the place of
  /// those that are there. They are written there first.
  ///
  /// @throws WrongBackup when the file is no whole backup of a version that is known, or the
  ///     database has rows and no file is named for them; nothing is changed then
  public Outcome from(Path file, Optional<Path> kept) {
    try {
      var heading = BackupReader.check(file);
      var steps = heading.steps();
      var known = WholeStore.knownSteps();
      if (steps.equals(known)) {
        return into(file, kept);
      }
      if (steps.size() < known.size() && steps.equals(known.subList(0, steps.size()))) {
        return broughtUpToDate(file, heading, kept);
      }
      throw new WrongBackup(
          "The backup was made by another version: its tables are at step %s, those of this program"
                  .formatted(heading.newest())
              + " at %s. Restore it with a program that is at least as new."
                  .formatted(known.getLast()));
    } catch (SQLException failed) {
      // The database names rows in its messages: only what kind of failure it was is told.
      throw new DatabaseUnavailable(
          "The rows could not be restored (%s); nothing was changed."
              .formatted(failed.getSQLState()),
          failed);
    }
  }

  // An older backup goes into old tables first, which then take the missing steps like any others.
  private Outcome broughtUpToDate(Path file, Heading heading, Optional<Path> kept)
      throws SQLException {
    Path aside = temporary();
    try {
      var old = WholeStore.inDirectory(aside);
      try (var hold = old.holdAt(heading.newest())) {
        insert(hold.connection(), file, TableRows.all(hold.connection()));
        hold.connection().commit();
      }
      old.hold().close();
      Path renewed = aside.resolve("renewed");
      new Backup(old, clock).to(renewed);
      return into(renewed, kept);
    } finally {
      remove(aside);
    }
  }

  private Outcome into(Path file, Optional<Path> kept) throws SQLException {
    try (var hold = store.hold()) {
      var connection = hold.connection();
      var tables = TableRows.all(connection);
      var before = TableRows.counts(connection, tables);
      makeRoom(connection, tables, before, kept);
      var restored = insert(connection, file, tables);
      int erased = hold.work(afterwards);
      var after = TableRows.counts(connection, tables);
      connection.commit();
      return new Outcome(before, restored, erased, after);
    }
  }

  private void makeRoom(
      Connection connection, List<Table> tables, Counts before, Optional<Path> kept)
      throws SQLException {
    if (before.rows() == 0) {
      return;
    }
    if (kept.isEmpty()) {
      throw new WrongBackup(
          "The database has %,d rows already. Use --force to put the backup in their place; they are"
                  .formatted(before.rows())
              + " written to a file beside first.");
    }
    BackupWriter.write(connection, store.kind(), clock.instant(), kept.get());
    TableRows.empty(connection, tables);
  }

  private static Counts insert(Connection connection, Path file, List<Table> tables)
      throws SQLException {
    var expected = BackupReader.read(file, new Inserting(connection, tables));
    var there = TableRows.counts(connection, tables);
    if (!there.tables().equals(expected.tables())) {
      throw new WrongBackup("Not every row of the file came in; nothing was changed.");
    }
    return expected;
  }

  private static final class Inserting implements BackupReader.Contents {

    private final Connection connection;
    private final Map<String, Table> known = new HashMap<>();
    private TableRows.@Nullable Insertion insertion;

    Inserting(Connection connection, List<Table> tables) {
      this.connection = connection;
      tables.forEach(table -> known.put(table.name(), table));
    }

    @Override
    public void heading(Heading heading) {}

    @Override
    public void table(Table table) throws SQLException {
      var here = known.get(table.name());
      if (here == null || !here.columns().containsAll(table.columns())) {
        throw new WrongBackup("The file has a table that is not known: " + table.name());
      }
      insertion = new TableRows.Insertion(connection, table);
    }

    @Override
    public void row(List<@Nullable Object> values) throws SQLException {
      if (insertion != null) {
        insertion.add(values);
      }
    }

    @Override
    public void tableEnd() throws SQLException {
      if (insertion != null) {
        insertion.flush();
        insertion.close();
        insertion = null;
      }
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("tesuri-restore");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void remove(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(directory);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
