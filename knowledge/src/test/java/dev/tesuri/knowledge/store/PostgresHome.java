package dev.tesuri.knowledge.store;

/// A database of its own on the JVM's PostgreSQL server.
record PostgresHome(PostgresServer.Address address, Database database) implements DatabaseHome {
  private static final int POOL = 8;

  static PostgresHome empty() {
    var address = PostgresServer.freshDatabase();
    return new PostgresHome(address, open(address));
  }

  @Override
  public Database reopened() {
    return open(address);
  }

  private static Database open(PostgresServer.Address address) {
    return PostgresDatabase.open(address.url(), address.user(), address.password(), POOL);
  }
}
