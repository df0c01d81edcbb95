package dev.tesuri.knowledge.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// Leaves beginning and ending of transactions to the [Database]: a work that committed by itself
/// would commit its neighbours' half work with its own.
final class OwnedTransactions implements TransactionHandler {

  /// Sets what holds on every handle given to a work.
  static Jdbi govern(Jdbi jdbi) {
    jdbi.setTransactionHandler(new OwnedTransactions());
    // A statement's arguments are residents' words; messages of exceptions end up in logs.
    jdbi.configure(StatementExceptions.class, it -> it.setMessageRendering(MessageRendering.NONE));
    return jdbi;
  }

  @Override
  public void begin(Handle handle) {
    throw refusal();
  }

  @Override
  public void commit(Handle handle) {
    throw refusal();
  }

  @Override
  public void rollback(Handle handle) {
    throw refusal();
  }

  /// Always false: a handle that is closed in a transaction would roll it back.
  @Override
  public boolean isInTransaction(Handle handle) {
    return false;
  }

  @Override
  public void savepoint(Handle handle, String name) {
    throw refusal();
  }

  @Override
  public void rollbackToSavepoint(Handle handle, String name) {
    throw refusal();
  }

  @Override
  public void releaseSavepoint(Handle handle, String name) {
    throw refusal();
  }

  @Override
  public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> callback) {
    throw refusal();
  }

  @Override
  public <R, X extends Exception> R inTransaction(
      Handle handle, TransactionIsolationLevel level, HandleCallback<R, X> callback) {
    throw refusal();
  }

  private static IllegalStateException refusal() {
    return new IllegalStateException("A work is one transaction already; throw to roll it back.");
  }
}
