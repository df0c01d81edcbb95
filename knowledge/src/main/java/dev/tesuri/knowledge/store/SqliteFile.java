package dev.tesuri.knowledge.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteDataSource;

/// The file `tesuri.db` and how connections to it are set.
final class SqliteFile {
  private static final int BUSY_MILLIS = 2_000;

  private final SQLiteDataSource source;

  SqliteFile(Path file) {
    source = new SQLiteDataSource(settings());
    source.setUrl("jdbc:sqlite:" + file);
  }

  private static SQLiteConfig settings() {
    var settings = new SQLiteConfig();
    settings.setJournalMode(JournalMode.WAL);
    // Syncs the log at every commit; NORMAL may lose acknowledged rows when the power fails.
    settings.setSynchronous(SynchronousMode.FULL);
    settings.enforceForeignKeys(true);
    settings.setBusyTimeout(BUSY_MILLIS);
    // Redacted words must not survive in free pages or temporary files.
    settings.setPragma(Pragma.SECURE_DELETE, "on");
    settings.setTempStore(TempStore.MEMORY);
    return settings;
  }

  SQLiteDataSource source() {
    return source;
  }

  Connection forWriting() throws SQLException {
    return source.getConnection();
  }

  Connection forReading() throws SQLException {
    var connection = source.getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute("pragma query_only = on");
    }
    return connection;
  }
}
