package dev.tesuri.knowledge.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A directory of its own, removed at the end of the JVM.
record SqliteHome(Path directory, Database database) implements DatabaseHome {

  static SqliteHome empty() {
    try {
      var directory = Files.createTempDirectory("tesuri-test");
      directory.toFile().deleteOnExit();
      var database = SqliteDatabase.open(directory);
      for (var file : new String[] {"tesuri.lock", "tesuri.db", "tesuri.db-wal", "tesuri.db-shm"}) {
        directory.resolve(file).toFile().deleteOnExit();
      }
      return new SqliteHome(directory, database);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Database reopened() {
    return SqliteDatabase.open(directory);
  }

  @Override
  public WholeStore whole() {
    return WholeStore.inDirectory(directory);
  }
}
