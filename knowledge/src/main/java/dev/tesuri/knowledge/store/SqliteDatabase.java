package dev.tesuri.knowledge.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database in one file of one process. One thread writes, and commits together the works that
/// wait; two read beside it.
public final class SqliteDatabase implements Database {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  /// How many works may wait: no more than the writer gets through within the patience of a caller.
  private static final int ROOM = 1_024;

  private static final int GROUP = 64;
  private static final int READERS = 2;

  private final DataDirectory directory;
  private final Duration patience;
  private final List<Connection> connections = new ArrayList<>();
  private final List<SqliteThread> threads = new ArrayList<>();
  private final Line writes = new Line(ROOM);
  private final Line reads = new Line(ROOM);
  private final ScopedValue<Boolean> inWork = ScopedValue.newInstance();
  private final GroupCommit groups;

  /// Opens `tesuri.db` in the directory, brings it up to date, and waits up to three seconds for a
  /// turn.
  ///
  /// @throws DataDirectoryInUse when another process or database works on the directory
  public static SqliteDatabase open(Path dataDirectory) {
    return open(dataDirectory, PATIENCE);
  }

  /// Does the same with a patience of its own.
  ///
  /// @param patience how long a work may wait until it is begun
  public static SqliteDatabase open(Path dataDirectory, Duration patience) {
    var directory = DataDirectory.occupy(dataDirectory);
    try {
      var file = new SqliteFile(directory.file("tesuri.db"));
      Migrations.run(file.source());
      return new SqliteDatabase(directory, file, patience);
    } catch (SQLException e) {
      directory.close();
      throw new DatabaseUnavailable("%s cannot be opened.".formatted(dataDirectory), e);
    } catch (RuntimeException | Error e) {
      directory.close();
      throw e;
    }
  }

  private SqliteDatabase(DataDirectory directory, SqliteFile file, Duration patience)
      throws SQLException {
    this.directory = directory;
    this.patience = patience;
    groups = new GroupCommit(kept(file.forWriting()));
    var readers = new ArrayList<SnapshotReads>();
    while (readers.size() < READERS) {
      readers.add(new SnapshotReads(kept(file.forReading())));
    }
    // Only now, when nothing can fail any more.
    start("tesuri-sqlite-writer", writes, GROUP, groups::serve);
    readers.forEach(reader -> start("tesuri-sqlite-reader", reads, 1, reader::serve));
  }

  private Connection kept(Connection connection) {
    connections.add(connection);
    return connection;
  }

  private void start(String name, Line line, int most, SqliteThread.Service service) {
    threads.add(
        new SqliteThread(
            name,
            line,
            most,
            jobs ->
                ScopedValue.where(inWork, true)
                    .call(
                        () -> {
                          service.serve(jobs);
                          return true;
                        })));
  }

  @Override
  public <T> T write(Work<T> work) {
    return done(Job.of(work), writes);
  }

  @Override
  public <T> T read(Work<T> work) {
    return done(Job.of(SnapshotReads.snapshot(work)), reads);
  }

  @Override
  public void eraseTraces() {
    done(Job.aside(GroupCommit::emptyLog), writes);
  }

  private <T> T done(Job<T> job, Line line) {
    refuseInWork();
    line.add(job);
    return job.await(patience);
  }

  private void refuseInWork() {
    if (inWork.isBound()) {
      throw new IllegalStateException("A work calls its own database; it has a handle already.");
    }
  }

  /// How many commits succeeded, each of one work or several.
  long commits() {
    return groups.commits();
  }

  /// How many works wait for the writer.
  int waiting() {
    return writes.length();
  }

  @Override
  public void close() {
    refuseInWork();
    writes.close();
    reads.close();
    if (threads.stream().allMatch(thread -> thread.ended(FAREWELL))) {
      connections.forEach(SqliteDatabase::close);
      directory.close();
    } else {
      // The lock stays: nobody else may write while that work does. The end of the process frees
      // it.
      LOG.error("A work of the database does not end; its directory stays locked");
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.warn("A connection could not be closed: {}", e.getMessage());
    }
  }
}
