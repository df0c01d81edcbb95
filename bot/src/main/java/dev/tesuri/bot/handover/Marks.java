package dev.tesuri.bot.handover;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.tesuri.knowledge.store.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Passing signs between a resident and a supporter: that one is writing, and how far the resident
/// has seen. They are told to whoever is connected to this node, and stored nowhere. Thread-safe.
public final class Marks {

  private static final Duration REMEMBERED = Duration.ofMinutes(15);
  private static final int MOST = 20_000;

  /// A sign.
  public sealed interface Mark {

    /// The resident is writing.
    record ResidentWrites() implements Mark {}

    /// The supporter who has the word is writing.
    record SupporterWrites() implements Mark {}

    /// The resident's page has shown everything up to here while it was looked at.
    record Seen(long seq) implements Mark {}
  }

  private final Map<String, List<Consumer<Mark>>> listeners = new ConcurrentHashMap<>();
  private final Cache<String, Long> seen;

  public Marks(Ticker ticker) {
    seen =
        Caffeine.newBuilder().ticker(ticker).expireAfterWrite(REMEMBERED).maximumSize(MOST).build();
  }

  /// Listens to a conversation until the subscription is closed. What was seen last is told at
  /// once. Called on the thread that tells: only pass it on.
  public Subscription listen(String conversation, Consumer<Mark> listener) {
    listeners.computeIfAbsent(conversation, _ -> new CopyOnWriteArrayList<>()).add(listener);
    Long last = seen.getIfPresent(conversation);
    if (last != null) {
      listener.accept(new Mark.Seen(last));
    }
    return () ->
        listeners.computeIfPresent(
            conversation,
            (_, all) -> {
              all.remove(listener);
              return all.isEmpty() ? null : all;
            });
  }

  /// Tells of a sign. Less than what was seen before is not told.
  public void tell(String conversation, Mark mark) {
    if (mark instanceof Mark.Seen(var seq)) {
      Long before = seen.getIfPresent(conversation);
      if (before != null && before >= seq) {
        return;
      }
      seen.put(conversation, seq);
    }
    listeners.getOrDefault(conversation, List.of()).forEach(listener -> listener.accept(mark));
  }
}
