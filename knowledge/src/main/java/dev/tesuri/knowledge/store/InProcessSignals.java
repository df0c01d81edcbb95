package dev.tesuri.knowledge.store;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signals within one process.
public final class InProcessSignals implements Signals {
  private static final Logger LOG = LoggerFactory.getLogger(InProcessSignals.class);

  private final ConcurrentMap<String, List<Listener>> listeners = new ConcurrentHashMap<>();

  /// One registration: the same `woken` may be registered twice.
  private static final class Listener {
    private final Runnable woken;

    Listener(Runnable woken) {
      this.woken = woken;
    }

    void wake(String conversation) {
      try {
        woken.run();
      } catch (RuntimeException e) {
        LOG.warn("A listener of conversation {} failed", conversation, e);
      }
    }
  }

  @Override
  public void tell(String conversation) {
    listeners.getOrDefault(conversation, List.of()).forEach(it -> it.wake(conversation));
  }

  @Override
  public Subscription listen(String conversation, Runnable woken) {
    var listener = new Listener(woken);
    listeners.merge(
        conversation,
        List.of(listener),
        (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    return () -> remove(conversation, listener);
  }

  private void remove(String conversation, Listener listener) {
    listeners.computeIfPresent(
        conversation,
        (_, all) -> {
          var others = all.stream().filter(it -> it != listener).toList();
          return others.isEmpty() ? null : others;
        });
  }

  /// How many conversations have a listener.
  int followed() {
    return listeners.size();
  }
}
