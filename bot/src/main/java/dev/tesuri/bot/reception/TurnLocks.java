package dev.tesuri.bot.reception;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// One turn at a time in a conversation, within this process. Between processes the version of the
/// conversation decides; the locks only spare work.
final class TurnLocks {

  private static final int STRIPES = 512;

  private final ReentrantLock[] locks =
      IntStream.range(0, STRIPES).mapToObj(_ -> new ReentrantLock()).toArray(ReentrantLock[]::new);

  <T> T with(String conversation, Supplier<T> work) {
    ReentrantLock lock = locks[Math.floorMod(conversation.hashCode(), STRIPES)];
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
