package dev.tesuri.knowledge.store;

/// The rows of one installation, on SQLite or PostgreSQL.
///
/// Any thread may call, virtual ones too. What a work throws rolls back that work alone and reaches
/// its caller as it was thrown. [DatabaseUnavailable] means that the database could not be reached,
/// did not come to the work in time, or failed below it: nothing is acknowledged, and an outage
/// during the commit itself may still have stored it, so a repetition must be recognised by an id
/// of the caller.
///
/// A work must not call its database again, which would wait for itself: [IllegalStateException].
///
/// An interrupted caller leaves no half work behind. On SQLite a work that has begun is waited for,
/// and one that has not is withdrawn; on PostgreSQL the connection may be lost with the
/// transaction. The interrupt stays set.
public interface Database extends AutoCloseable {

  /// Runs the work in a transaction of its own, and returns once its commit is durable.
  <T> T write(Work<T> work);

  /// Runs the work on one unchanging snapshot, which it cannot change.
  <T> T read(Work<T> work);

  /// Removes from the files what committed works have overwritten or deleted; every redaction and
  /// erasure ends with it. Returns once it is done, or throws [DatabaseUnavailable] when a long
  /// read stood in the way, to be called again. On PostgreSQL, whose vacuum does this, it does
  /// nothing.
  void eraseTraces();

  /// Ends the works that wait, then lets go. Later calls get [DatabaseUnavailable]. A second call
  /// does nothing.
  @Override
  void close();
}
