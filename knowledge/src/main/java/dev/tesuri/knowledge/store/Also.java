package dev.tesuri.knowledge.store;

import org.jdbi.v3.core.Handle;

/// Something to be stored in the same transaction as what it goes with, such as the line of who did
/// it.
@FunctionalInterface
public interface Also {

  /// Nothing else.
  Also NOTHING = _ -> {};

  /// Stores it.
  void store(Handle handle);
}
