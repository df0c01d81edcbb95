package dev.tesuri.knowledge.store;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Tells failures of the database from failures of a work.
final class Outage {
  /// Connection lost, transaction to be repeated, out of resources, stopped by the server, disk
  /// errors.
  private static final Set<String> SQL_CLASSES = Set.of("08", "40", "53", "57", "58");

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private static final Set<Integer> SQLITE_CODES =
      Set.of(
          SQLiteErrorCode.SQLITE_BUSY.code,
          SQLiteErrorCode.SQLITE_LOCKED.code,
          SQLiteErrorCode.SQLITE_NOMEM.code,
          SQLiteErrorCode.SQLITE_IOERR.code,
          SQLiteErrorCode.SQLITE_CORRUPT.code,
          SQLiteErrorCode.SQLITE_FULL.code,
          SQLiteErrorCode.SQLITE_CANTOPEN.code,
          SQLiteErrorCode.SQLITE_PROTOCOL.code);

  private Outage() {}

  /// The failure itself, or a [DatabaseUnavailable] because of it when the database is its reason.
  static Throwable named(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectionException
          || (cause instanceof SQLException sql && isOutage(sql))) {
        return new DatabaseUnavailable("The database failed.", failure);
      }
    }
    return failure;
  }

  private static boolean isOutage(SQLException failure) {
    return switch (failure) {
      case SQLiteException sqlite -> SQLITE_CODES.contains(primaryCode(sqlite));
      case SQLTransientException _, SQLRecoverableException _ -> true;
      default -> hasOutageState(failure);
    };
  }

  private static int primaryCode(SQLiteException failure) {
    return failure.getResultCode().code & 0xff;
  }

  private static boolean hasOutageState(SQLException failure) {
    var state = failure.getSQLState();
    return state != null
        && state.length() == 5
        && (SQL_CLASSES.contains(state.substring(0, 2)) || state.equals(LOCK_NOT_AVAILABLE));
  }
}
