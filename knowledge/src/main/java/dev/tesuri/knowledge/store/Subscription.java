package dev.tesuri.knowledge.store;

/// A listener's place among [Signals]. Closing it twice is harmless.
public interface Subscription extends AutoCloseable {

  @Override
  void close();
}
