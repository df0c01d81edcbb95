package dev.tesuri.bot.assist;

import dev.tesuri.knowledge.store.Subscription;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Sentences that have passed the check while the rest of an answer is still being worded, for
/// whoever has the page open on this node. Nothing is kept: the whole answer comes as an event.
/// Thread-safe.
public final class Drafts {

  /// What stands so far.
  ///
  /// @param event the event that is being answered
  /// @param sentences in order; each has passed the check
  public record Draft(long event, List<String> sentences) {
    public Draft {
      sentences = List.copyOf(sentences);
    }
  }

  private final Map<String, List<Consumer<Draft>>> listeners = new ConcurrentHashMap<>();

  /// Listens to a conversation until the subscription is closed. Called on the thread that words
  /// the answer: only pass it on.
  public Subscription listen(String conversation, Consumer<Draft> listener) {
    listeners.computeIfAbsent(conversation, _ -> new CopyOnWriteArrayList<>()).add(listener);
    return () ->
        listeners.computeIfPresent(
            conversation,
            (_, all) -> {
              all.remove(listener);
              return all.isEmpty() ? null : all;
            });
  }

  void show(String conversation, Draft draft) {
    listeners.getOrDefault(conversation, List.of()).forEach(listener -> listener.accept(draft));
  }
}
