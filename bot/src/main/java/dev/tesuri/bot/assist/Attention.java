package dev.tesuri.bot.assist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What the model is working on in this process, conversation by conversation, so that it can be
/// cut short when the resident moves on, and waited for by a channel that tells things once.
/// Thread-safe.
public final class Attention {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST = 20_000;

  private final Map<String, Work> works = new ConcurrentHashMap<>();
  private final Cache<String, String> sendings =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

  /// Work of the model for a conversation; at most one at a time is waited for.
  public static final class Work implements AutoCloseable {

    private final Map<String, Work> works;
    private final String conversation;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean unwanted;

    private Work(Map<String, Work> works, String conversation) {
      this.works = works;
      this.conversation = conversation;
    }

    /// Whether anybody still waits for it.
    public boolean wanted() {
      return !unwanted;
    }

    /// The work has ended, with or without a result.
    @Override
    public void close() {
      works.remove(conversation, this);
      done.countDown();
    }
  }

  /// Work begins; what was under way for the conversation is cut short.
  public Work begin(String conversation) {
    var work = new Work(works, conversation);
    Work former = works.put(conversation, work);
    if (former != null) {
      former.unwanted = true;
    }
    return work;
  }

  /// The resident sends something: unless it is the last sending once more, as from a finger that
  /// taps twice, what is under way is not wanted any more.
  ///
  /// @param sending its client id
  public void turnTo(String conversation, String sending) {
    if (!sending.equals(sendings.asMap().put(conversation, sending))) {
      turnAway(conversation);
    }
  }

  /// A person takes the floor, or the conversation is gone: what is under way is not wanted any
  /// more.
  public void turnAway(String conversation) {
    Work work = works.get(conversation);
    if (work != null) {
      work.unwanted = true;
    }
  }

  /// Waits until nothing is under way for a conversation.
  public void await(String conversation, Duration most) {
    Work work = works.get(conversation);
    if (work == null) {
      return;
    }
    try {
      if (!work.done.await(most.toNanos(), TimeUnit.NANOSECONDS)) {
        work.unwanted = true;
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
