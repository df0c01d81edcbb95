package dev.tesuri.knowledge.backup;

/// A file that cannot be restored, or a place where it may not be. Nothing was changed.
public final class WrongBackup extends RuntimeException {

  WrongBackup(String message) {
    super(message);
  }

  WrongBackup(String message, Throwable cause) {
    super(message, cause);
  }
}
