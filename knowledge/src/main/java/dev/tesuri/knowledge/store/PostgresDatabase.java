package dev.tesuri.knowledge.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import com.zaxxer.hikari.util.DriverDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// A database on a PostgreSQL server, which several nodes may share.
///
/// Writes run at READ COMMITTED: a row that is read and then changed needs a condition or a lock. A
/// commit is as durable as the server's `synchronous_commit` says.
public final class PostgresDatabase implements Database {
  /// By this name a server is known to the database.
  static final String SERVING = "tesuri";

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final ScopedValue<Boolean> inWork = ScopedValue.newInstance();

  /// Brings the database up to date and opens a pool of connections to it, whose callers wait up to
  /// three seconds.
  ///
  /// @param url `jdbc:postgresql://host:port/database`
  /// @throws DatabaseUnavailable when the server cannot be reached
  public static PostgresDatabase open(String url, String user, String password, int poolSize) {
    return open(url, user, password, poolSize, PATIENCE);
  }

  /// Does the same with a patience of its own.
  ///
  /// @param patience how long a work may wait for a connection, at least 250 ms
  public static PostgresDatabase open(
      String url, String user, String password, int poolSize, Duration patience) {
    Migrations.run(source(url, user, password, new Properties()));
    var limits = new Properties();
    // Longer than a statement may take: it ends the wait for a server that has fallen silent.
    limits.setProperty("socketTimeout", "15");
    var source = source(url, user, password, limits);
    try {
      return new PostgresDatabase(new HikariDataSource(pool(source, poolSize, patience)));
    } catch (PoolInitializationException e) {
      throw new DatabaseUnavailable("The database cannot be reached.", e);
    }
  }

  static DataSource source(String url, String user, String password, Properties properties) {
    properties.putIfAbsent("ApplicationName", SERVING);
    properties.setProperty("connectTimeout", "3");
    properties.setProperty("tcpKeepAlive", "true");
    // The details of an error quote the row, and with it a resident's words.
    properties.setProperty("logServerErrorDetail", "false");
    return new DriverDataSource(url, "org.postgresql.Driver", properties, user, password);
  }

  private static HikariConfig pool(DataSource source, int size, Duration patience) {
    var config = new HikariConfig();
    config.setPoolName("tesuri-postgres");
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(patience.toMillis());
    config.setValidationTimeout(patience.toMillis());
    config.setAutoCommit(false);
    config.setIsolateInternalQueries(true);
    config.setConnectionInitSql(
        """
        set statement_timeout = '10s';
        set idle_in_transaction_session_timeout = '30s'
        """);
    return config;
  }

  private PostgresDatabase(HikariDataSource pool) {
    this.pool = pool;
    jdbi = OwnedTransactions.govern(Jdbi.create(pool));
  }

  @Override
  public <T> T write(Work<T> work) {
    return outermost(work);
  }

  @Override
  public <T> T read(Work<T> work) {
    return outermost(
        handle -> {
          handle.execute("set transaction isolation level repeatable read, read only");
          return work.on(handle);
        });
  }

  private <T> T outermost(Work<T> work) {
    refuseInWork();
    return ScopedValue.where(inWork, true).call(() -> committed(work));
  }

  private <T> T committed(Work<T> work) {
    // Closing the handle rolls back what was not committed.
    try (var handle = open()) {
      var result = StatementWatch.over(handle, work);
      handle.getConnection().commit();
      return result;
    } catch (SQLException e) {
      throw new DatabaseUnavailable("The transaction failed; it is not acknowledged.", e);
    } catch (RuntimeException e) {
      throw Outage.named(e) instanceof DatabaseUnavailable outage ? outage : e;
    }
  }

  private Handle open() {
    if (pool.isClosed()) {
      throw new DatabaseUnavailable("The database is closed.");
    }
    return jdbi.open();
  }

  private void refuseInWork() {
    if (inWork.isBound()) {
      throw new IllegalStateException("A work calls its own database; it has a handle already.");
    }
  }

  @Override
  public void eraseTraces() {
    refuseInWork();
  }

  @Override
  public void close() {
    refuseInWork();
    pool.close();
  }
}
