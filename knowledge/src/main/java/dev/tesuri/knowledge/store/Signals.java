package dev.tesuri.knowledge.store;

/// Wakes those who follow a conversation when it has grown. A signal carries nothing: the rows are
/// the truth, and who is woken reads them from the last sequence it knows. Any thread may call.
public interface Signals {

  /// Says that a conversation has new events. Called after the commit, never within it.
  void tell(String conversation);

  /// Has `woken` run at every signal of the conversation until the subscription is closed.
  ///
  /// Signals that follow closely may be one, and one may come without news. `woken` runs on the
  /// thread that tells, maybe on several at once: it must only note that there is something to do.
  /// What it throws is logged and harms nobody. A run that has begun may end after the subscription
  /// was closed.
  Subscription listen(String conversation, Runnable woken);
}
