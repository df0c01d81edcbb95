package dev.tesuri.knowledge.store;

/// The database is out of reach, too busy, closed, or failed below the work. Trying again later is
/// sensible.
public final class DatabaseUnavailable extends RuntimeException {

  public DatabaseUnavailable(String message) {
    super(message);
  }

  public DatabaseUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
