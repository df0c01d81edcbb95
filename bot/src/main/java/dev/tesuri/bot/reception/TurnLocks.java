package dev.tesuri.bot.reception;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// One turn at a time in a conversation, within this process. Between processes the version of the
/// conversation decides; the locks only spare work. No conversation waits for another.
final class TurnLocks {

  // A lock lives as long as somebody holds it or waits for it.
  private final Cache<String, ReentrantLock> locks = Caffeine.newBuilder().weakValues().build();

  <T> T with(String conversation, Supplier<T> work) {
    ReentrantLock lock = locks.get(conversation, _ -> new ReentrantLock());
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
