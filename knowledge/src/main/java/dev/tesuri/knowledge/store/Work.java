package dev.tesuri.knowledge.store;

import org.jdbi.v3.core.Handle;

/// Statements that belong together.
///
/// A work may be abandoned or repeated by its caller, so its only effects are rows. It holds up
/// others while it runs: no network, no waiting. The handle is valid until it returns and has no
/// transactions to offer. After a failed statement the work must throw; one that returns
/// nevertheless is rolled back with an [IllegalStateException].
@FunctionalInterface
public interface Work<T> {
  T on(Handle handle);
}
