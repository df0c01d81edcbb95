package dev.tesuri.knowledge.backup;

import dev.tesuri.knowledge.store.DatabaseUnavailable;
import dev.tesuri.knowledge.store.WholeStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;

/// Copies all rows of an installation into one file. Keys are no rows and stay outside.
public final class Backup {

  private final WholeStore store;
  private final InstantSource clock;

  public Backup(WholeStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Writes the file, beside whoever works on the database, from one view of all rows.
  ///
  /// @throws WrongBackup when the file is there already, or the database has no tables
  public Counts to(Path file) {
    try (var connection = store.snapshot()) {
      return BackupWriter.write(connection, store.kind(), clock.instant(), file);
    } catch (SQLException failed) {
      throw new DatabaseUnavailable("The rows could not be read.", failed);
    }
  }
}
