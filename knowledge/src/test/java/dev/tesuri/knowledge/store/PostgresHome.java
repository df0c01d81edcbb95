package dev.tesuri.knowledge.store;

import java.time.Duration;

/// A database of its own on the JVM's PostgreSQL server.
record PostgresHome(PostgresServer.Address address, Database database) implements DatabaseHome {
  private static final int POOL = 8;

  // On a busy machine many writers of one row wait for long; how long is not what they test.
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  static PostgresHome empty() {
    var address = PostgresServer.freshDatabase();
    return new PostgresHome(address, open(address));
  }

  @Override
  public Database reopened() {
    return open(address);
  }

  @Override
  public WholeStore whole() {
    return WholeStore.onServer(address.url(), address.user(), address.password());
  }

  private static Database open(PostgresServer.Address address) {
    return PostgresDatabase.open(address.url(), address.user(), address.password(), POOL, PATIENCE);
  }
}
