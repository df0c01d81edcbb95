package dev.tesuri.knowledge.store;

/// The place where a test's rows lie.
public interface DatabaseHome {

  /// The database the test was given.
  Database database();

  /// Opens the same rows once more; the test closes what it gets. On SQLite the database it was
  /// given has to be closed before.
  Database reopened();

  /// The same rows to be copied as a whole.
  WholeStore whole();
}
